import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import { query } from '../kit.ts'
import { may, maySeeLine, seesAll } from '../permissions.ts'
import { hex, type Line, sha256Of, signedContent } from '../review.ts'
import { HEAD_TIMES, headSql, linesSql, SUBJECT_TIMES, subjectsSql } from './review-sql.ts'

export const reviewsHere = query({
  name: 'reviews.reviews-here',
  input: z.object({}),
  may: may.see,
  read: async db => (await headSql().execute(db)).rows,
})

/** One review: its lines as they stood, as far as its reader may see them. */
export const review = query({
  name: 'reviews.review',
  input: z.object({ accessReviewId: z.uuid() }),
  may: may.seeOne,
  async read(db, { accessReviewId }, { actor, now }) {
    const { head, lines, subjects } = await together(db, {
      head: { rows: headSql(sql`r.id = ${accessReviewId}`), times: HEAD_TIMES },
      lines: {
        rows: linesSql(sql`l.review_id = ${accessReviewId}`),
        times: { answeredAt: 'instant' },
      },
      subjects: {
        rows: subjectsSql(dayOf(now), sql`s.review_id = ${accessReviewId}`),
        times: SUBJECT_TIMES,
      },
    })
    const [found] = head
    if (!found) return undefined
    const all: Line[] = lines
    const sha256 = hex(sha256Of(signedContent(found, all)))
    return {
      ...{ head: found, subjects: seesAll(actor) ? subjects : [] },
      lines: all.filter(line => maySeeLine(actor, line, found.signedAt !== null)),
      sha256,
      isWhole: !found.sha256 || found.sha256 === sha256,
    }
  },
})
export type Review = Awaited<ReturnType<typeof review>>
