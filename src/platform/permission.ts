import type { Actor, Call, Right } from './call.ts'

/** Who may do something, as data. `when` is a pure question about the loaded thing. */
export type Permission<Thing = unknown> = {
  /** Completes "You cannot …". */
  to: string
  who: readonly Right[]
  when?: (actor: Actor, thing: Thing) => boolean
}
export type Permissions = Readonly<Record<string, Permission<never>>>

export const holds = (actor: Actor, who: readonly Right[]): boolean =>
  who.includes('anyone') || who.some(right => actor.rights.has(right))

export const can = <Thing>(actor: Actor, permission: Permission<Thing>, thing: Thing): boolean =>
  holds(actor, permission.who) && (permission.when?.(actor, thing) ?? true)

/** A row that the SQL let through wrongly is left out of a list, and is a bug that the operator sees. */
export function withoutLeaks<Row>(
  { actor, house }: Call,
  { name, may: { when } }: { name: string; may: Pick<Permission<Row>, 'when'> },
  rows: readonly Row[],
): readonly Row[] {
  if (!when) return rows
  const seen = rows.filter(row => when(actor, row))
  if (seen.length < rows.length)
    house.database.onLeak(`${name} let ${rows.length - seen.length} rows through`)
  return seen
}
