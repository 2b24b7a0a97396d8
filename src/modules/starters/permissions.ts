import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'
import { type Doer, STARTERS } from './lines.ts'

const SEES_LISTS: readonly Right[] = ['headteacher', 'office', 'dsl', 'deputy-dsl', 'network-manager']
const RUNS_LISTS: readonly Right[] = ['headteacher', 'office']

type OfSomebody = { personId: Id; doer: Doer; ownerId: Id | null }

const DONE_BY: Readonly<Record<Exclude<Doer, 'starter'>, readonly Right[]>> = {
  ...{ office: ['office'], headteacher: ['headteacher'], dsl: ['dsl', 'deputy-dsl'] },
  ...{ 'network-manager': ['network-manager'], owner: ['office'] },
}

/**
 * Whose line it is. Those who run the lists tick for whoever has no account; of their own list nobody ticks what
 * another is to say.
 */
export const mayTick = (actor: Actor, { personId, doer, ownerId }: OfSomebody): boolean => {
  const isOwn = actor.personId === personId
  if (doer === 'starter' && isOwn) return true
  if (!isOwn && (holds(actor, RUNS_LISTS) || (ownerId !== null && actor.personId === ownerId))) return true
  return doer !== 'starter' && holds(actor, DONE_BY[doer])
}

/** Who sees a list: those of the school, whoever sees to it, and the one it is about. */
const isOwnOrListed = (actor: Actor, { personId, ownerId }: { personId: Id; ownerId: Id | null }): boolean =>
  holds(actor, SEES_LISTS) || actor.personId === personId || (ownerId !== null && actor.personId === ownerId)

export const may = {
  seeLists: { to: 'see who starts and who leaves', who: SEES_LISTS },
  seeList: { to: 'see this list', who: [...STARTERS, ...SEES_LISTS], when: isOwnOrListed },
  seeOwn: { to: 'see what your own start still needs', who: STARTERS },
  tick: { to: 'say that this is done', who: [...STARTERS, ...SEES_LISTS], when: mayTick },
  giveAway: { to: 'say who sees to a list', who: ['headteacher'] },
  seeCovered: { to: 'see whom the policy covers', who: ['staff', 'governor', 'volunteer', 'contractor'] },
  seeLines: { to: 'see what is asked of starters and leavers', who: RUNS_LISTS },
  changeLines: { to: 'change what is asked of starters and leavers', who: RUNS_LISTS },
  seePerson: { to: 'see what changed for somebody', who: SEES_LISTS },
  begin: { to: 'begin a list', who: ['system'] },
} satisfies Permissions
