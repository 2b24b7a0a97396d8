import type { PlatformAuditEntry } from '../../platform/db/tables.ts'
import { useCases } from '../../platform/usecase.ts'
import type { ContactForLinks, MembershipCard, PersonCard } from '../people/index.ts'
import type { AgreementsTables } from './tables.ts'

export type AgreementsDb = AgreementsTables & {
  'people.personCard': PersonCard
  'people.membershipCard': MembershipCard
  'people.contactForLinks': ContactForLinks
  'platform.auditEntry': PlatformAuditEntry
}

/** `query`, `command`, `waiting`, `forYou` and `gate`, able to touch this module's tables and no others. */
export const { query, command, waiting, forYou, gate } = useCases<AgreementsDb>()
