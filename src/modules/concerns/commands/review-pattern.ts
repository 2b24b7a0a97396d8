import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { CONCLUSIONS } from '../patterns.ts'
import { may } from '../permissions.ts'
import { patternWith } from '../queries/pattern.ts'
import { personOf } from './follow-up-work.ts'

/** A lead has looked at them together, and says what they make of it. */
export const reviewPattern = command({
  name: 'concerns.review-pattern',
  chain: 'concerns',
  input: z.object({
    patternId: z.uuid(),
    conclusion: z.enum(CONCLUSIONS, 'Select what you make of it'),
    words: needed('Write why', 5_000),
  }),
  may: may.seeChronology,
  load: (db, { patternId }) => patternWith(db, patternId),
  async run({ db, call, now, actor, commit, touched }, { patternId, ...said }, { reviewedAt, concernIds }) {
    if (reviewedAt) throw conflict('Somebody has looked at these already. Read what they made of it')
    const salt = commit(patternId, said)
    const added = await db
      .insertInto('concerns.patternReview')
      .values({
        ...{ schoolId: call.school.id, patternId, ...said, concernIds: [...concernIds], salt },
        ...{ reviewedAt: now, reviewedBy: personOf(actor) },
      })
      .onConflict(before => before.doNothing())
      .executeTakeFirst()
    if (!added.numInsertedOrUpdatedRows)
      throw conflict('Somebody has looked at these already. Read what they made of it')
    touched(patternId)
  },
})
