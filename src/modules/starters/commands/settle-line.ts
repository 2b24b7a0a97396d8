import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { LineSettled } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { lineOf } from './line-of.ts'

const day = z.iso
  .date({ error: 'Enter the day on which it was done, like 7 9 2026', abort: true })
  .transform(iso => Temporal.PlainDate.from(iso))

/** Somebody says that a line is done, and on which day; or that there is nothing to do. */
export const settleLine = command({
  name: 'starters.settle-line',
  input: z.object({
    lineId: z.uuid('Select which line is done'),
    outcome: z.enum(['done', 'nothing-to-do'], 'Select whether it is done'),
    doneOn: day,
  }),
  may: may.tick,
  load: (db, { lineId }) => lineOf(db, lineId),
  async run({ call, db, now, actor, announce, touched }, { lineId, outcome, doneOn }, line) {
    const today = dayOf(now)
    if (line.shownBy !== 'tick') throw conflict('This line shows by itself: nobody ticks it')
    if (line.doneId) throw conflict('Somebody has said this already')
    if (
      Temporal.PlainDate.compare(doneOn, today) > 0 ||
      Temporal.PlainDate.compare(doneOn, today.subtract({ years: 1 })) < 0
    )
      throw invalid({ doneOn: 'Enter a day in the last year, today at the latest' })
    await db
      .insertInto('starters.done')
      .values({
        ...{ schoolId: call.school.id, id: newId(), lineId, outcome, doneOn, recordedAt: now },
        recordedBy: actor.personId ?? '',
      })
      .execute()
    touched(lineId)
    announce<LineSettled>({ name: 'starters.line-settled', lineId, personId: line.personId })
  },
})
