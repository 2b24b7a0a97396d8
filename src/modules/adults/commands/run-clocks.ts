import { dueAt } from '../../../platform/deadlines/due.ts'
import type { Walk } from '../../../platform/procedures/walk.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { schoolCalendar } from '../../people/index.ts'
import type { AdultsWork } from './write.ts'

type Of = { concernId: Id; runId: Id; walk: Walk }

/** A step that has become open has its time from now, once; one that is settled has none any more. */
export async function keepRunClocks(work: AdultsWork, { concernId, runId, walk }: Of): Promise<void> {
  const { db, call, now } = work
  const timed = walk.steps.filter(({ step }) => step.within)
  const settled = timed
    .filter(({ stands }) => stands !== 'open' && stands !== 'waits')
    .map(({ step }) => step.key)
  if (settled.length)
    await db
      .updateTable('adults.procedureClock')
      .set({ stoppedAt: now })
      .where('runId', '=', runId)
      .where('step', 'in', settled)
      .where('stoppedAt', 'is', null)
      .execute()
  const open = timed.filter(({ stands }) => stands === 'open')
  if (!open.length) return
  const calendar = await schoolCalendar(call)
  const rows = open.flatMap(({ step: { key, within } }) =>
    within
      ? [
          {
            ...{ schoolId: call.school.id, id: newId(), runId, concernId, step: key, startedAt: now },
            ...{
              rule: JSON.stringify(within),
              dueAt: dueAt(within, now, calendar),
              firedAt: null,
              stoppedAt: null,
            },
          },
        ]
      : [],
  )
  await db
    .insertInto('adults.procedureClock')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
