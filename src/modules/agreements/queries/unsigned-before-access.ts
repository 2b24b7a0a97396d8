import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { SIGNING_AUDIENCES } from '../agreement.ts'
import { signedBeforeAccess } from '../controls.ts'
import { gate } from '../kit.ts'
import { type Due, duesSql } from './dues.ts'

/** Where somebody must sign before they go on. A child whose parent signs waits for the parent; "not now" opens it a while. */
export const unsignedBeforeAccess = gate({
  name: 'agreements.unsigned-before-access',
  may: { who: SIGNING_AUDIENCES },
  rows: (_db, { actor: { personId }, now }) =>
    personId
      ? sql<Pick<Due, 'agreementId' | 'audience' | 'personId'>>`
          select due.agreement_id, due.audience, due.person_id
            from (${duesSql(now, { personId, isInForce: true, isSigned: false })}) due
           where not exists (
             select from agreements.not_now n where n.person_id = ${personId} and n.ends_at > ${now}
           )`
      : undefined,
  times: {},
  async says(unsigned, call) {
    if (!unsigned.length) return undefined
    const closed = await allInForce(call, signedBeforeAccess)
    const due = unsigned.find(({ audience }) =>
      closed.some(({ parameters: { audience: to, before } }) => to === audience && before === 'first-use'),
    )
    return due && `${schoolPath(call.school)}/agreements/${due.agreementId}/people/${due.personId}/signature`
  },
})
