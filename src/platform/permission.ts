import type { Actor, Right } from './call.ts'

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
