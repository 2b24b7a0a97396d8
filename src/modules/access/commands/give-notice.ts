import type { Kysely } from 'kysely'
import { type Call, schoolPath, systemActor, type Unit } from '../../../platform/call.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { queueNotice } from '../../messages/index.ts'
import { appointmentsNow, personForInvitation, whoActs } from '../../people/index.ts'
import { sameEmail } from '../account.ts'
import type { AccessDb } from '../tables.ts'

type About = { personId: Id; accountId: Id; duties: readonly Duty[]; emailBefore: string | null }

/**
 * Something was done to an account that its holder may know nothing of. They are told at the addresses they had
 * until now, and so is the headteacher; the chair, if it is the headteacher's own.
 */
export async function giveNotice(
  db: Kysely<AccessDb>,
  call: Call & { unit: Unit },
  { personId, accountId, duties, emailBefore }: About,
): Promise<void> {
  const { email } = await db
    .selectFrom('access.account')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const old = new Set([email, ...(emailBefore ? [sameEmail(emailBefore)] : [])])
  for (const address of old)
    await queueNotice(call, {
      ...{ personId, kind: 'account', template: 'waits', address, path: '/account' },
      saidTo: 'Somebody whose account was changed',
    })
  const asSystem = { ...call, actor: systemActor('access.give-notice') }
  const overseer = duties.includes('headteacher') ? 'chair-of-governors' : 'headteacher'
  const held = await appointmentsNow(asSystem)
  const away = new Set(held.filter(({ isAway }) => isAway).map(({ personId }) => personId))
  for (const holder of whoActs(overseer, held, away)) {
    const { email: address } = await personForInvitation(asSystem, { personId: holder.personId })
    await queueNotice(call, {
      ...{ personId: holder.personId, kind: 'duty', template: 'waits', address },
      ...{
        saidTo: 'Who answers for an account that was changed',
        path: `${schoolPath(call.school)}/accounts`,
      },
    })
  }
}
