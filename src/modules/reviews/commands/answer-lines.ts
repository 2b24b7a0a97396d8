import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { endAccess } from '../../systems/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { linesSql } from '../queries/review-sql.ts'
import { ANSWERS } from '../review.ts'
import { held, refuseClosed } from './held.ts'
import { personOf } from './person-of.ts'

/** Of each line whether it is still right. To end the use of a system ends it there and then. */
export const answerLines = command({
  name: 'reviews.answer-lines',
  input: z.object({ accessReviewId: z.uuid(), answers: z.record(z.uuid(), z.enum(ANSWERS)) }),
  may: may.answer,
  async load(db, { accessReviewId, answers }) {
    const head = await held(db, accessReviewId)
    const { rows } = await linesSql(
      sql`l.review_id = ${accessReviewId} and l.id = any (${Object.keys(answers)}::uuid[])`,
    ).execute(db)
    return head && { head, meant: rows }
  },
  async run({ db, call, now, actor, touched }, { answers }, { head, meant }) {
    if (!Object.keys(answers).length) throw invalid({ answers: 'Answer at least one line' })
    if (meant.length < Object.keys(answers).length) throw notFound('This page')
    refuseClosed(head)
    // Whoever answers second sees what the first said.
    const open = meant.filter(line => line.answer === null)
    for (const { lineId, kind, aboutId } of open) {
      const answer = answers[lineId]
      if (!answer) continue
      await db
        .insertInto('reviews.answer')
        .values({
          ...{ schoolId: call.school.id, id: newId(), lineId, answer },
          ...{ answeredAt: now, answeredBy: personOf(actor) },
        })
        .execute()
      if (kind === 'system' && answer === 'to-end')
        await endAccess(call, { grantedId: aboutId, why: 'review' })
      touched(lineId)
    }
  },
})

/** An answer given by mistake. What was ended by it stays ended. */
export const takeBackAnswer = command({
  name: 'reviews.take-back-answer',
  input: z.object({ accessReviewId: z.uuid(), lineId: z.uuid() }),
  may: may.answer,
  async load(db, { accessReviewId, lineId }) {
    const head = await held(db, accessReviewId)
    const { rows } = await linesSql(sql`l.review_id = ${accessReviewId} and l.id = ${lineId}`).execute(db)
    return head && rows.length ? { head, meant: rows } : undefined
  },
  async run({ db, now }, { lineId }, { head, meant }) {
    refuseClosed(head)
    if (meant.some(({ kind, answer }) => kind === 'system' && answer === 'to-end'))
      throw conflict('This use has ended: let them in again at the system, if they need it')
    await db
      .updateTable('reviews.answer')
      .set({ replacedAt: now })
      .where('lineId', '=', lineId)
      .where('replacedAt', 'is', null)
      .execute()
  },
})
