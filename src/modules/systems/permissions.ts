import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import { DUTIES } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'
import { type AccountTasks, tasksAskedOf } from './account-tasks.ts'

const KEEPS: readonly Right[] = ['network-manager', 'headteacher']
const SEES: readonly Right[] = [
  ...KEEPS,
  'data-protection-officer',
  'senior-information-risk-officer',
  'information-asset-owner',
]
const ADULTS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor', ...DUTIES]

export type Owned = { ownerId: Id | null; ownerDuty: string | null }

export const owns = (actor: Actor, { ownerId, ownerDuty }: Owned): boolean =>
  (ownerId !== null && actor.personId === ownerId) ||
  (ownerDuty !== null && (actor.rights as ReadonlySet<string>).has(ownerDuty))

const keepsOrOwns = (actor: Actor, of: Owned): boolean => holds(actor, KEEPS) || owns(actor, of)
const seesOrOwns = (actor: Actor, of: Owned): boolean => holds(actor, SEES) || owns(actor, of)
const makesToo = (actor: Actor, of: Owned & { creatorIds: readonly Id[] }): boolean =>
  keepsOrOwns(actor, of) || (actor.personId !== null && of.creatorIds.includes(actor.personId))
export type Made = Owned & { systemName: string; creatorIds: readonly Id[] }
/** Where the policy names creators, only they; else the owner and whoever keeps the network too. */
export const mayMake = (actor: Actor, of: Made, asked: readonly AccountTasks[]): boolean => {
  if (actor.personId !== null && of.creatorIds.includes(actor.personId)) return true
  if (tasksAskedOf(asked, of.systemName)?.by === 'creators') return false
  return owns(actor, of) || actor.rights.has('network-manager')
}
const isOwn = (actor: Actor, { personId }: { personId: Id }): boolean => actor.personId === personId

/** Of a pupil whoever works here; of an adult whoever keeps the systems, or answers for how adults behave. Nobody asks it of themself. */
const asksReset = (actor: Actor, { personId, kinds }: { personId: Id; kinds: readonly string[] }): boolean =>
  actor.personId !== personId &&
  (kinds.includes('pupil')
    ? holds(actor, ['staff', ...KEEPS])
    : holds(actor, [...KEEPS, 'chair-of-governors', 'vice-chair-of-governors']))

export const may = {
  see: { to: 'see the register of systems', who: SEES },
  keep: { to: 'keep the register of systems', who: KEEPS },
  review: { to: 'review who may use which system', who: [...KEEPS, 'system'] },
  /** Whoever owns a system sees and keeps who may use it, whatever else they are. */
  seeOne: { to: 'see who may use this system', who: ADULTS, when: seesOrOwns },
  grant: { to: 'say who may use this system', who: ADULTS, when: keepsOrOwns },
  /** So does whoever makes its accounts. */
  seeTasks: { to: 'see the accounts to make and to close', who: ADULTS, when: makesToo },
  wantReset: { to: 'have this password reset', who: ADULTS, when: asksReset },
  /** Whoever writes a line of the register types a name, and may have to say which. */
  name: { to: 'look for a person', who: ADULTS },
  seeOwn: { to: 'see which systems you may use', who: ADULTS },
  confirmOwn: { to: 'say that you still need this', who: ADULTS, when: isOwn },
  endByItself: { to: 'end what has run out', who: ['system'] },
} satisfies Permissions
