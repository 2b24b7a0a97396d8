import { sql } from 'kysely'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { holds } from '../../../platform/permission.ts'
import { inUnit } from '../../../platform/unit.ts'
import { SIGNING_AUDIENCES } from '../agreement.ts'
import { signedBeforeAccess } from '../controls.ts'
import { type Due, duesSql } from './dues.ts'

/**
 * The gate: where somebody must sign before they go on, if they must. It is asked on every page, so it costs
 * one statement. A child whose parent signs waits for the parent. "Not now" opens it until it runs out.
 */
export async function unsignedBeforeAccess(call: Call): Promise<string | undefined> {
  const { actor, now, school } = call
  if (!actor.personId || !holds(actor, SIGNING_AUDIENCES)) return undefined
  const personId = actor.personId
  return inUnit(call, async joined => {
    const { rows } = await sql<Due>`
      select * from (${duesSql(now, { personId, isInForce: true, isSigned: false })}) due
       where not exists (
         select from agreements.not_now n where n.person_id = ${personId} and n.ends_at > ${now}
       )`.execute(joined.unit.db)
    if (!rows.length) return undefined
    const closed = await allInForce(joined, signedBeforeAccess)
    const due = rows.find(({ audience }) =>
      closed.some(({ parameters: { audience: to, before } }) => to === audience && before === 'first-use'),
    )
    return due && `${schoolPath(school)}/agreements/${due.agreementId}/people/${personId}/signature`
  })
}
