import type { PlatformAuditEntry } from '../../platform/db/tables.ts'
import { useCases } from '../../platform/usecase.ts'
import type { PersonCard } from '../people/index.ts'
import type { RecordTables } from './tables.ts'

export type RecordDb = RecordTables & {
  'people.personCard': PersonCard
  'platform.auditEntry': PlatformAuditEntry
}

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<RecordDb>()
