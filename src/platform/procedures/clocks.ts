import { sql } from 'kysely'
import type { Id } from '../../words/ids.ts'
import type { Call, Unit } from '../call.ts'
import { startDeadline, stopDeadline } from '../deadlines/deadline.ts'
import type { Calendar } from '../deadlines/due.ts'
import type { Procedure } from './procedure.ts'
import type { Walk } from './walk.ts'

type What = `${string}.${string}`

/** The deadline of one step of a procedure of a room. */
export const clockName = (room: string, procedure: Pick<Procedure, 'key'>, step: string): What =>
  `${room}.${procedure.key}-${step}`

/** All that a room has to answer for. */
export const clockNames = (room: string, procedures: readonly Procedure[]): readonly What[] =>
  procedures.flatMap(procedure =>
    procedure.steps.flatMap(({ key, within }) => (within ? [clockName(room, procedure, key)] : [])),
  )

type Of = { room: string; runId: Id; procedure: Procedure; walk: Walk; calendar: Calendar }

/** A step that has become open has its time from now, and one that is done at once has it from the beginning; one that is settled, or does not apply any more, has none. */
export async function keepClocks(call: Call & { unit: Unit }, of: Of): Promise<void> {
  const { room, runId, procedure, walk, calendar } = of
  const { rows } = await sql<{ what: string }>`
    select what from platform.deadline where about = ${runId} and stopped_at is null`.execute(call.unit.db)
  const running = new Set(rows.map(({ what }) => what))
  for (const { step, stands } of walk.steps) {
    if (!step.within) continue
    const what = clockName(room, procedure, step.key)
    const runs = stands === 'open' || (stands === 'waits' && step.atOnce !== undefined)
    if (runs && !running.has(what))
      await startDeadline(call, { what, about: runId, rule: step.within, calendar })
    if (!runs && running.has(what)) await stopDeadline(call, { what, about: runId, why: 'done' })
  }
}
