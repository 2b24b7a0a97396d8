import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import { MEMBERSHIPS } from '../../words/audiences.ts'
import type { Duty } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'
import { standsOver } from '../people/index.ts'
import { mayMakeBackupKey } from './backup-key.ts'

const isOwn = (actor: Actor, { accountId }: { accountId: Id }): boolean => actor.accountId === accountId

const KEEPS_ACCOUNTS: readonly Right[] = ['headteacher', 'office', 'network-manager']
const MANAGES: readonly Right[] = [
  ...KEEPS_ACCOUNTS,
  'chair-of-governors',
  'vice-chair-of-governors',
  'operator',
]

/** An account here, or the want of one, and whose it is. */
export type Managed = {
  personId: Id
  duties: readonly Duty[]
  /** Whether this person has, or ever had, an account here. */
  hadAccount: boolean
  /** Who gave the person the address that an invitation goes to; null where that says nothing. */
  addressSetBy: Id | null
}

/** About the account of somebody who leads, only whoever may appoint them decides. */
const standsOverAccount = ({ duties, hadAccount }: Managed): readonly Right[] | undefined =>
  hadAccount ? standsOver(duties) : undefined

/** By which rights somebody may decide about this account. */
export const whoManages = (managed: Managed): readonly Right[] =>
  standsOverAccount(managed) ?? [...KEEPS_ACCOUNTS, 'operator']

/**
 * Whether somebody may invite this person or end their account: never their own, and never to an address that
 * they have given the person themself, or they could become that person. The headteacher may always.
 */
export const mayManageAccountOf = (actor: Actor, managed: Managed): boolean =>
  (actor.personId === null || actor.personId !== managed.personId) &&
  holds(actor, whoManages(managed)) &&
  (standsOverAccount(managed) !== undefined ||
    actor.personId === null ||
    actor.personId !== managed.addressSetBy ||
    holds(actor, ['headteacher']))

/** Whose accounts somebody sees: the governors who appoint the headteacher see the headteacher's. */
export const seesAllAccounts = (actor: Actor): boolean => holds(actor, [...KEEPS_ACCOUNTS, 'operator'])

/** Who may give somebody a link for a new password: by hand, once, and never for themself. */
export const mayReset = (actor: Actor, { personId, duties }: Pick<Managed, 'personId' | 'duties'>): boolean =>
  (actor.personId === null || actor.personId !== personId) &&
  holds(actor, duties.includes('headteacher') ? (standsOver(duties) ?? []) : ['headteacher'])

/** Whoever meets the school’s machines. */
const WORKS_OR_LEARNS_HERE: readonly Right[] = MEMBERSHIPS.filter(kind => kind !== 'parent')
const SETTLES_NOTED: readonly Right[] = ['headteacher', 'network-manager']
const isOfOne = (actor: Actor, { personId }: { personId: Id | null }): boolean =>
  personId !== null && actor.personId === personId
/** Nobody settles what was noticed of their own account. */
const isOfAnother = (actor: Actor, note: { personId: Id | null }): boolean => !isOfOne(actor, note)

export const SEES_WITHDRAWN: readonly Right[] = ['headteacher', 'network-manager', 'dsl', 'deputy-dsl']
const DECIDES_WITHDRAWN: readonly Right[] = [
  ...SEES_WITHDRAWN,
  'chair-of-governors',
  'vice-chair-of-governors',
]
type OfPerson = { personId: Id; duties: readonly Duty[] }
/** About whoever leads, only whoever may appoint them; and nobody about themself. */
const decidesAbout =
  (others: readonly Right[]) =>
  (actor: Actor, { personId, duties }: OfPerson): boolean =>
    actor.personId !== personId && holds(actor, standsOver(duties) ?? others)
const seesWithdrawnOf = (actor: Actor, of: OfPerson): boolean =>
  holds(actor, SEES_WITHDRAWN) || decidesAbout(SEES_WITHDRAWN)(actor, of)

export const may = {
  open: { to: 'open this page', who: ['anyone'] },
  signIn: { to: 'sign in', who: ['anyone'] },
  useLink: { to: 'use this link', who: ['anyone'] },
  makePractice: { to: 'make a practice school', who: ['operator'] },
  usePractice: { to: 'look around a practice school', who: ['anyone'] },
  useOwnSession: { to: 'use this session', who: ['anyone'], when: isOwn },
  seeOwn: { to: 'see your account', who: ['account'], when: isOwn },
  changeOwn: { to: 'change your account', who: ['account'], when: isOwn },
  lockAccount: { to: 'lock this account', who: ['anyone'] },
  noteLogin: { to: 'note something about signing in', who: ['system'] },
  noteLeftOpen: { to: 'note a machine that was left signed in', who: WORKS_OR_LEARNS_HERE },
  seeNoted: { to: 'see what was noticed about signing in', who: SETTLES_NOTED },
  settleNoted: { to: 'settle what was noticed about signing in', who: SETTLES_NOTED, when: isOfAnother },
  exposePassword: {
    to: 'say that this password was exposed',
    who: MANAGES,
    when: (actor: Actor, managed: Managed) => !isOfOne(actor, managed) && holds(actor, whoManages(managed)),
  },
  keepProviders: {
    to: 'say with which provider people sign in',
    who: ['headteacher', 'network-manager'],
  },
  seeAccounts: { to: 'see who can sign in', who: MANAGES },
  invite: { to: 'invite people to sign in', who: MANAGES, when: mayManageAccountOf },
  endAccount: { to: 'end this account', who: MANAGES, when: mayManageAccountOf },
  startReset: {
    to: 'give somebody a link for a new password',
    who: ['headteacher', 'chair-of-governors', 'vice-chair-of-governors', 'operator'],
    when: mayReset,
  },
  seeBackupKey: { to: 'see the backup key', who: ['headteacher', 'operator'] },
  makeBackupKey: { to: 'make the backup key', who: ['headteacher', 'operator'], when: mayMakeBackupKey },
  tellHolder: { to: 'tell somebody about their account', who: ['system'] },
  seeWithdrawn: { to: 'see whose access is taken away', who: SEES_WITHDRAWN },
  /** The governors who appoint the headteacher see theirs, and no other. */
  seeWithdrawnOf: {
    to: 'see what access was taken away from them',
    who: DECIDES_WITHDRAWN,
    when: seesWithdrawnOf,
  },
  withdraw: { to: 'take access away from them', who: DECIDES_WITHDRAWN, when: decidesAbout(SEES_WITHDRAWN) },
  /** Whoever decided is not alone who gives it back. */
  reviewWithdrawn: {
    to: 'say whether their access comes back',
    who: ['headteacher', 'chair-of-governors', 'vice-chair-of-governors'],
    when: decidesAbout(['headteacher']),
  },
  noteAtSystems: {
    to: 'say that it is done at the systems',
    who: ['network-manager', 'headteacher'],
    when: isOfAnother,
  },
  seeOwnWithdrawn: { to: 'see what access was taken away from you', who: MEMBERSHIPS },
  keepDraft: { to: 'keep a half-written form', who: ['account'] },
  noteReminded: { to: 'note that somebody was reminded', who: ['system'] },
  sweep: { to: 'sweep what has run out', who: ['system'] },
  endLeaver: { to: 'end a leaver’s account', who: ['system'] },
} satisfies Permissions
