import { type RawBuilder, sql } from 'kysely'
import type { FileKind } from '../child-file.ts'

export type Part = RawBuilder<unknown>
/** One table of the room, as lines of a child’s file. */
export type Branch = {
  kind: Part
  id: Part
  at: Part
  happenedOn?: Part
  happenedAt?: Part
  by: Part
  byName?: Part
  isReplaced?: Part
  stands?: readonly Part[]
  /** And whoever else stands in it, as an array. */
  standsToo?: Part
  raw: Part
  /** Whatever follows `from theirs t`; of the child alone, the whole of it. */
  from: Part
}

export const kindOf = (kind: FileKind): Part => sql`${sql.lit(kind)}`
