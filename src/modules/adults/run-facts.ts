import { isEnded, type Entry, type Facts, walk, type Walk } from '../../platform/procedures/walk.ts'
import type { Procedure } from '../../platform/procedures/procedure.ts'
import { type Run, sayShut } from '../../platform/procedures/run.ts'
import { BELOW } from './procedures/allegation-meanwhile.ts'
import { ABOVE, PASSED_UP } from './procedures/first-whether.ts'
import { isAllegation } from './procedures.ts'

type Followed = { procedure: Procedure; entries: readonly Entry[] }

/** What is recorded on the record itself, beside the run. */
export type Beside = { toldAt: Temporal.Instant | null; runs: readonly Pick<Run, 'procedure' | 'beganAt'>[] }

/** Where a run stands, with what is recorded elsewhere on its record. */
export const walkOf = (run: Followed, beside: Beside): Walk =>
  walk(run.procedure, run.entries, factsOf(run, beside))

function factsOf({ entries }: Followed, { toldAt, runs }: Beside): Facts {
  const lado = entries.findLast(({ step }) => step === 'lado')
  const asked = entries.findLast(({ step }) => step === 'threshold')
  const said = lado?.answers['threshold'] ?? asked?.answers['threshold']
  const done: Record<string, Temporal.Instant | null | undefined> = {
    telling: toldAt,
    [PASSED_UP]: runs.find(({ procedure }) => isAllegation(procedure))?.beganAt,
    [BELOW]: said === 'not-met' ? lado?.recordedAt : null,
    [ABOVE]: said === 'met' ? (lado ?? asked)?.recordedAt : null,
  }
  return {
    children: [],
    done: new Map(Object.entries(done).flatMap(([name, at]) => (at ? [[name, at] as const] : []))),
  }
}

/** Why an act of this room is shut by a run that goes on, and what it still waits for; nothing, where it is open. */
export function shutBy(run: Followed, beside: Beside, act: string): string | undefined {
  if (isEnded(run.procedure, run.entries)) return undefined
  const lock = walkOf(run, beside).locks.find(one => one.act === act)
  return lock && sayShut(lock)
}
