import type { Kysely } from 'kysely'
import { type Call, systemActor, type Unit } from '../../../platform/call.ts'
import { isDuty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { personForInvitation, rightsToday, standsOver } from '../../people/index.ts'
import type { Managed } from '../permissions.ts'
import type { AccessDb } from '../tables.ts'

export type ManagedPerson = Managed & {
  name: string
  email: string | null
  emailBefore: string | null
  isOfSchool: boolean
  joined: { id: Id; schoolId: Id; accountId: Id; personId: Id } | undefined
}

/** A person of this school, and what decides who may manage their account. @throws not-found */
export async function managedPerson(
  db: Kysely<AccessDb>,
  call: Call & { unit: Unit },
  personId: Id,
): Promise<ManagedPerson> {
  const asSystem = { ...call, actor: systemActor('access.managed-person') }
  const { name, email, emailBefore, isFirstAddress, addressSetBy } = await personForInvitation(asSystem, {
    personId,
  })
  const today = await rightsToday(call, personId)
  const duties = [...(today?.rights ?? [])].filter(isDuty)
  const ever = await db
    .selectFrom('access.accountPerson')
    .select(['id', 'schoolId', 'accountId', 'personId', 'endedAt'])
    .where('schoolId', '=', call.school.id)
    .where('personId', '=', personId)
    .execute()
  // The office that puts a new starter on the list may invite them, but not whoever leads.
  const saysNothing = isFirstAddress && !standsOver(duties)
  return {
    ...{ personId, name, email, emailBefore, duties, isOfSchool: today !== undefined },
    ...{ hadAccount: ever.length > 0, addressSetBy: saysNothing ? null : addressSetBy },
    joined: ever.find(({ endedAt }) => endedAt === null),
  }
}
