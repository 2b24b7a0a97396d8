import { useCases } from '../../platform/usecase.ts'
import type { MessagesDb } from './tables.ts'

/** `query` and `command`, able to touch this module's tables and no others. */
export const { query, command } = useCases<MessagesDb>()
