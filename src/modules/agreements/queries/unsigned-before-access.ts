import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { lapsedBefore, SIGNING_AUDIENCES } from '../agreement.ts'
import { signedBeforeAccess } from '../controls.ts'
import { gate } from '../kit.ts'
import { consequencesAsked } from './consequences-for-me.ts'
import { type Due, duesSql } from './dues.ts'

type Own = Pick<Due, 'agreementId' | 'audience' | 'personId' | 'signatureId' | 'signedAt'> & {
  isPutOff: boolean
  /** When they last read again what misuse may lead to. */
  seenAt: Temporal.Instant | null
}

/**
 * Where somebody must sign before they go on, or read again what misuse may lead to. A child whose parent signs waits for
 * the parent; "not now" opens it a while.
 */
export const unsignedBeforeAccess = gate({
  name: 'agreements.unsigned-before-access',
  may: { who: SIGNING_AUDIENCES },
  async rows(_db, call) {
    const {
      actor: { personId },
      now,
    } = call
    if (!personId) return undefined
    const again = (await consequencesAsked(call)).some(one => one.again === 'school-year')
    return sql<Own>`
      select due.agreement_id, due.audience, due.person_id, due.signature_id, due.signed_at,
             exists (select from agreements.not_now n where n.person_id = ${personId} and n.ends_at > ${now}) as is_put_off,
             (select max(c.seen_at) from agreements.consequences_seen c where c.person_id = ${personId}) as seen_at
        from (${duesSql(now, { personId, isInForce: true, isSigned: again ? undefined : false })}) due`
  },
  times: { signedAt: 'instant', seenAt: 'instant' },
  async says(own, call) {
    if (!own.length) return undefined
    const closed = await allInForce(call, signedBeforeAccess)
    const due = own.find(
      ({ audience, signatureId, isPutOff }) =>
        signatureId === null &&
        !isPutOff &&
        closed.some(({ parameters: { audience: to, before } }) => to === audience && before === 'first-use'),
    )
    if (due)
      return `${schoolPath(call.school)}/agreements/${due.agreementId}/people/${due.personId}/signature`
    const again = (await consequencesAsked(call)).filter(one => one.again === 'school-year')
    const cut = lapsedBefore(dayOf(call.now), 'school-year')
    const isOld = (at: Temporal.Instant | null) =>
      at === null || (cut !== null && Temporal.Instant.compare(at, cut) < 0)
    const isUnseen = own.some(
      ({ audience, signedAt, seenAt }) =>
        signedAt !== null && isOld(signedAt) && isOld(seenAt) && again.some(one => one.audience === audience),
    )
    return isUnseen ? `${schoolPath(call.school)}/agreements/consequences` : undefined
  },
})
