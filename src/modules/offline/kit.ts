import { useCases } from '../../platform/usecase.ts'
import type { OfflineTables } from './tables.ts'

/** `query`, `command` and `waiting`, able to touch this module's tables and no others. */
export const { query, command, waiting } = useCases<OfflineTables>()
