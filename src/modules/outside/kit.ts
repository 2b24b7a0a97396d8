import { useCases } from '../../platform/usecase.ts'
import type { OutsideTables } from './tables.ts'

/** `query` and `command`, able to touch this module's tables and no others. */
export const { query, command } = useCases<OutsideTables>()
