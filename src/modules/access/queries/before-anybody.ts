import type { Transaction } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { AccessDb } from '../tables.ts'

export type AccessTables = Transaction<AccessDb>

/**
 * What stands before every permission: whose session a cookie is, and how often something was tried. It is
 * not a deed of anybody, so it has no log entry of its own.
 */
export const beforeAnybody = <Result>(
  call: Call,
  work: (db: AccessTables, call: Call & { unit: Unit }) => Promise<Result>,
): Promise<Result> => inUnit(call, joined => work(joined.unit.db as unknown as AccessTables, joined))
