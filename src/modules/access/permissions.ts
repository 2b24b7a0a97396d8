import type { Actor } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'

const isOwn = (actor: Actor, { accountId }: { accountId: Id }): boolean => actor.accountId === accountId
/** A person may not shut themself out by mistake: leaving is recorded, or somebody else ends it. */
const isAnothers = (actor: Actor, { personId }: { personId: Id }): boolean => actor.personId !== personId

export const may = {
  open: { to: 'open this page', who: ['anyone'] },
  signIn: { to: 'sign in', who: ['anyone'] },
  useLink: { to: 'use this link', who: ['anyone'] },
  useOwnSession: { to: 'use this session', who: ['anyone'], when: isOwn },
  seeOwn: { to: 'see your account', who: ['account'], when: isOwn },
  changeOwn: { to: 'change your account', who: ['account'], when: isOwn },
  seeAccounts: { to: 'see who can sign in', who: ['headteacher', 'office', 'network-manager'] },
  invite: { to: 'invite people to sign in', who: ['headteacher', 'office', 'network-manager', 'operator'] },
  endAccount: {
    to: 'end this account',
    who: ['headteacher', 'office', 'network-manager'],
    when: isAnothers,
  },
  keepDraft: { to: 'keep a half-written form', who: ['account'] },
  sweep: { to: 'sweep what has run out', who: ['system'] },
  endLeaver: { to: 'end a leaver’s account', who: ['system'] },
} satisfies Permissions
