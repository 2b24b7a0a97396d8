import { AUDIENCE_WORDS, type Membership, MEMBERSHIPS } from '../../words/audiences.ts'
import { DUTY_WORDS, isDuty } from '../../words/duties.ts'

/** What a list is about: somebody starts or leaves, or is given or gives up a duty. */
export const KINDS = ['joining', 'leaving', 'duty-given', 'duty-ended'] as const
export type Kind = (typeof KINDS)[number]

/** Something begins with it; with the others something ends. */
export const BEGINS: readonly Kind[] = ['joining', 'duty-given']

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  joining: 'Starts as',
  leaving: 'Leaves as',
  'duty-given': 'Becomes',
  'duty-ended': 'Is no longer',
}

/** Who may start or leave here as an adult. */
export const STARTERS = ['staff', 'governor', 'volunteer', 'contractor', 'visitor'] as const
export type StarterAudience = (typeof STARTERS)[number]
export const isStarter = (kind: Membership): kind is StarterAudience => STARTERS.some(one => one === kind)

export const DOERS = ['starter', 'office', 'headteacher', 'dsl', 'network-manager'] as const
export type Doer = (typeof DOERS)[number] | 'owner'

/** How it is known that a line is done: somebody says so, or it shows by itself and nobody ticks it. */
export const SHOWN_BY = [
  'tick',
  'agreement',
  'account',
  'second-factor',
  'school-address',
  'account-closed',
  'duties-held',
] as const
export type ShownBy = (typeof SHOWN_BY)[number]

export type AskedLine = {
  /** One line through all its changes. */
  key: string
  kind: Kind
  /** Audiences or duties; `every-duty` is any of them. */
  whom: readonly string[]
  words: string
  doer: Doer
  /** Days from the day that the list is about; 0 is that day. */
  afterDays: number
  shownBy: ShownBy
}

export const sayDoer = (doer: Doer): string =>
  ({
    starter: 'Themself',
    office: 'School office',
    headteacher: 'Headteacher',
    dsl: 'Designated safeguarding lead',
    'network-manager': 'Network manager',
    owner: 'Whoever sees to the list',
  })[doer]

export const sayWhom = (whom: string): string => {
  if (whom === EVERY_DUTY) return 'Every duty'
  if (isDuty(whom)) return DUTY_WORDS[whom]
  const kind = MEMBERSHIPS.find(one => one === whom)
  return kind ? AUDIENCE_WORDS[kind].one : whom
}

export const EVERY_DUTY = 'every-duty'

/** "On the day", "2 days before", "Within 7 days". */
export const sayAfter = (days: number): string =>
  days === 0
    ? 'On the day'
    : days < 0
      ? `${-days} ${days === -1 ? 'day' : 'days'} before`
      : `Within ${days} ${days === 1 ? 'day' : 'days'}`
