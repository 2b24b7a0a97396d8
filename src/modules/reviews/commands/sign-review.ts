import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { deedsContent, ONE, readDeeds } from '../queries/deeds-of.ts'
import { linesSql } from '../queries/review-sql.ts'
import { hex, sayLine, sha256Of, signedContent } from '../review.ts'
import { held, refuseClosed } from './held.ts'
import { personOf } from './person-of.ts'

const TICK = { read: z.literal('yes', 'Say that you have read it, to sign') }
const NAMED = 5
const CHANGED = 'An answer was given or changed since you opened this page. Look at it again, and sign then'

/** The headteacher signs the whole as they saw it: each line has been looked at, and nothing changes after. */
export const signReview = command({
  name: 'reviews.sign-review',
  input: z.object({ accessReviewId: z.uuid(), ...TICK, seen: z.string().default('') }),
  may: may.sign,
  load: (db, { accessReviewId }) => held(db, accessReviewId),
  async run({ db, call, now, actor, touched, commit }, { accessReviewId, seen }, head) {
    refuseClosed(head)
    const { rows } = await linesSql(sql`l.review_id = ${accessReviewId}`).execute(db)
    const open = rows.filter(({ answer }) => answer === null)
    if (open.length) {
      const more = open.length > NAMED ? `; and ${open.length - NAMED} more` : ''
      throw invalid({ read: `Look at these first: ${open.slice(0, NAMED).map(sayLine).join('; ')}${more}` })
    }
    const [id, sha256] = [newId(), sha256Of(signedContent(head, rows))]
    if (seen !== hex(sha256)) throw invalid({ read: CHANGED })
    const salt = commit(id, { sha256: hex(sha256), signedBy: actor.personId })
    await db
      .insertInto('reviews.signature')
      .values({
        ...{ schoolId: call.school.id, id, reviewId: accessReviewId, subjectId: null, lines: rows.length },
        ...{ sha256, salt, signedAt: now, signedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})

/** Somebody else has read what they did. */
export const signDeeds = command({
  name: 'reviews.sign-deeds',
  input: ONE.extend(TICK),
  may: may.readDeeds,
  async load(db, one, { now }) {
    await held(db, one.accessReviewId)
    return readDeeds(db, one, now)
  },
  async run({ db, call, now, actor, touched, commit }, { accessReviewId, managerId }, found) {
    if (found.signedAt) throw conflict('These are signed for already')
    const [id, sha256] = [newId(), sha256Of(deedsContent(found, found.deeds))]
    const salt = commit(id, { sha256: hex(sha256), signedBy: actor.personId })
    await db
      .insertInto('reviews.signature')
      .values({
        ...{ schoolId: call.school.id, id, reviewId: accessReviewId, subjectId: managerId },
        ...{ lines: found.deeds.length, sha256, salt, signedAt: now, signedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
