import { useCases } from '../../platform/usecase.ts'
import type { PeopleDb } from './tables.ts'

/** `query`, `command`, `waiting` and `forYou`, able to touch this module's tables and no others. */
export const { query, command, waiting, forYou } = useCases<PeopleDb>()
