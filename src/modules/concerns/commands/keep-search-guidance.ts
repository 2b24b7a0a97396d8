import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed, optional } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './follow-up-work.ts'

/** The edition of the guidance that the school has. A newer one stands over it, and asks that the form is looked at again. */
export const keepSearchGuidance = command({
  name: 'concerns.keep-search-guidance',
  chain: 'concerns',
  input: z.object({
    edition: needed('Write which edition, as it says of itself', 200),
    address: optional(500),
  }),
  may: may.keepSearchGuidance,
  load: async () => ({}),
  async run(work, { edition, address }) {
    const { db, call, now, actor } = work
    const id = newId()
    await db
      .insertInto('concerns.searchGuidance')
      .values({ schoolId: call.school.id, id, edition, address, keptAt: now, keptBy: personOf(actor) })
      .execute()
    work.touched(id)
    return { guidanceId: id }
  },
})

/** Somebody has read the newer edition, and says what follows for how the school searches. */
export const reviewSearchForm = command({
  name: 'concerns.review-search-form',
  chain: 'concerns',
  input: z.object({ guidanceId: z.uuid(), words: needed('Write what you found', 5_000) }),
  may: may.keepSearchGuidance,
  load: (db, { guidanceId }) =>
    db.selectFrom('concerns.searchGuidance').select('id').where('id', '=', guidanceId).executeTakeFirst(),
  async run(work, { guidanceId, words }) {
    const { db, call, now, actor } = work
    const said = await db
      .insertInto('concerns.searchGuidanceReview')
      .values({ schoolId: call.school.id, guidanceId, words, reviewedAt: now, reviewedBy: personOf(actor) })
      .onConflict(one => one.doNothing())
      .executeTakeFirst()
    if (!said.numInsertedOrUpdatedRows) throw conflict('It has been looked at already.')
    work.touched(guidanceId)
  },
})
