import { isEnded, type Entry, type Facts, walk, type Walk } from '../../platform/procedures/walk.ts'
import type { Procedure } from '../../platform/procedures/procedure.ts'
import { sayShut } from '../../platform/procedures/run.ts'
import { BELOW } from './procedures/allegation-meanwhile.ts'

type Followed = { procedure: Procedure; entries: readonly Entry[] }

/** Where a run stands, with what is recorded elsewhere on its record: that the adult was told. */
export const walkOf = (run: Followed, toldAt: Temporal.Instant | null): Walk =>
  walk(run.procedure, run.entries, factsOf(run, toldAt))

function factsOf({ entries }: Followed, toldAt: Temporal.Instant | null): Facts {
  const lado = entries.findLast(({ step }) => step === 'lado')
  return {
    children: [],
    done: new Map([
      ...(toldAt ? ([['telling', toldAt]] as const) : []),
      ...(lado?.answers['threshold'] === 'not-met' ? ([[BELOW, lado.recordedAt]] as const) : []),
    ]),
  }
}

/** Why an act of this room is shut by a run that goes on, and what it still waits for; nothing, where it is open. */
export function shutBy(run: Followed, toldAt: Temporal.Instant | null, act: string): string | undefined {
  if (isEnded(run.procedure, run.entries)) return undefined
  const lock = walkOf(run, toldAt).locks.find(one => one.act === act)
  return lock && sayShut(lock)
}
