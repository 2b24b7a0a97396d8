import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid, notAllowed } from '../../../platform/errors.ts'
import { holds } from '../../../platform/permission.ts'
import { newId } from '../../../words/ids.ts'
import { readsTerms } from '../controls/anonymous-figures.ts'
import { dayNeeded, optional } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './follow-up-work.ts'

/** A governor, or the headteacher for the leaders, signs that these figures were reviewed, at which meeting. Once each. */
export const reviewTermFigures = command({
  name: 'concerns.review-term-figures',
  chain: 'concerns',
  input: z.object({
    figuresId: z.uuid('Select the term'),
    metOn: dayNeeded('Enter the day of the meeting, as 27 3 2026'),
    minute: optional(100),
  }),
  may: may.reviewTerms,
  load: (db, { figuresId }) =>
    db
      .selectFrom('concerns.termFigures')
      .select(['id', 'madeBy'])
      .where('id', '=', figuresId)
      .executeTakeFirst(),
  async run({ db, call, now, actor, commit, touched }, { figuresId, metOn, minute }, { madeBy }) {
    if (!(await readsTerms(call))) throw notAllowed(may.reviewTerms.to)
    if (madeBy === actor.personId) throw conflict('You made these: somebody else reviews them.')
    if (Temporal.PlainDate.compare(metOn, dayOf(now)) > 0)
      throw invalid({ metOn: 'Enter a day that has been' })
    const duty = may.reviewTerms.who.find(one => holds(actor, [one]))
    const id = newId()
    const row = { figuresId, minute, duty: duty ?? '' }
    const salt = commit(id, { ...row, metOn: metOn.toString() })
    const kept = await db
      .insertInto('concerns.figuresReview')
      .values({
        schoolId: call.school.id,
        id,
        ...row,
        metOn,
        salt,
        reviewedAt: now,
        reviewedBy: personOf(actor),
      })
      .onConflict(before => before.doNothing())
      .executeTakeFirst()
    if (!kept.numInsertedOrUpdatedRows) throw conflict('You have signed these already.')
    touched(id)
  },
})
