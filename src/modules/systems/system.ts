import type { Duty } from '../../words/duties.ts'

export const SIGN_INS = ['own', 'own-second-factor', 'shared', 'none'] as const
export type SignIn = (typeof SIGN_INS)[number]
export const SIGN_IN_WORDS: Readonly<Record<SignIn, string>> = {
  own: 'Each with their own login',
  'own-second-factor': 'Each with their own login and a second factor',
  shared: 'A shared login',
  none: 'No login',
}
/** A shared or missing login stands only with a reason and with who agreed to it. */
export const isException = (signIn: SignIn): boolean => signIn === 'shared' || signIn === 'none'

export const REMOTE = ['none', 'school', 'authority'] as const
export type Remote = (typeof REMOTE)[number]
export const REMOTE_WORDS: Readonly<Record<Remote, string>> = {
  none: 'Not from outside',
  school: 'From outside, approved by the school',
  authority: 'From outside, approved by the local authority',
}

export const ENDED_WORDS = {
  asked: 'Ended',
  left: 'Ended when they left',
  time: 'Ended with its time',
  'not-needed': 'No longer needed',
  review: 'Ended in a review',
} as const
export type EndedWhy = keyof typeof ENDED_WORDS

export const REFUSED_WORDS = {
  'not-signed': 'has not signed',
  'not-for-them': 'is not one of those whom it is for',
} as const

type Usual = { name: string; purpose: string; ownerDuty: Duty; isCritical: boolean; remote: Remote }
const usual = (
  name: string,
  purpose: string,
  ownerDuty: Duty,
  { isCritical = false, remote = 'none' }: { isCritical?: boolean; remote?: Remote } = {},
): Usual => ({ name, purpose, ownerDuty, isCritical, remote })

/** What most schools use. A list to begin from: each line is the school’s own to change. */
export const USUAL_SYSTEMS: readonly Usual[] = [
  usual('School network', 'Signing in to computers, shared folders', 'network-manager', { isCritical: true }),
  usual('E-mail', 'Mailboxes of staff and pupils', 'network-manager', { isCritical: true }),
  usual('Management information system (MIS)', 'Pupil and staff records', 'headteacher', {
    isCritical: true,
  }),
  usual('Learning platform', 'Work set and handed in', 'computing-lead'),
  usual('Website administrator', 'Changing the school’s website', 'headteacher', { isCritical: true }),
  usual('Finance system', 'Accounts and orders', 'headteacher', { isCritical: true }),
  usual('Filtering and monitoring', 'Settings and reports of the filter', 'network-manager', {
    isCritical: true,
  }),
  usual('Remote access', 'Reaching the school’s network from outside', 'network-manager', {
    ...{ isCritical: true, remote: 'school' },
  }),
  usual('Photographs', 'Where pictures of children are kept', 'office'),
]
