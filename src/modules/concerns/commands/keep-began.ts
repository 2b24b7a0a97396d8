import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { BEGAN } from '../elsewhere.ts'
import { needed, words } from '../fields.ts'
import { command } from '../kit.ts'
import { happened, moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { keepElsewhere } from './elsewhere-work.ts'

/** In what it began before it was written here, when, and why it was not written here at once. */
export const keepBegan = command({
  name: 'concerns.keep-began',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    began: z.enum(BEGAN, 'Select how it began'),
    source: needed('Write what it was, and who had it', 2_000),
    lateBecause: words(2_000).default(''),
    at: moment('Enter the day and the time'),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, began, source, lateBecause, at }) {
    const { reportedAt } = await work.db
      .selectFrom('concerns.concern')
      .select('reportedAt')
      .where('id', '=', concernId)
      .executeTakeFirstOrThrow()
    if (!at) throw invalid({ at: 'Enter the day and the time at which it began there' })
    const happenedAt = happened(at, reportedAt, 'at')
    const isLater = Temporal.PlainDate.compare(dayOf(happenedAt), dayOf(reportedAt)) < 0
    if (isLater && !lateBecause)
      throw invalid({ lateBecause: 'Write why it was written down here on a later day' })
    await keepElsewhere(work, 'began', {
      ...{ concernId, place: began, words: source, reference: null, lateBecause: lateBecause || null },
      happenedAt,
    })
  },
})
