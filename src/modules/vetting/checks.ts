/** What Part three of Keeping children safe in education has a school look at before an adult works with children. */
export const CHECKS = [
  'identity',
  'dbs',
  'barred-list',
  'right-to-work',
  'prohibition',
  'section-128',
  'qualification',
  'overseas',
  'references',
  'agency-letter',
] as const
export type Check = (typeof CHECKS)[number]

export const CHECK_WORDS: Readonly<Record<Check, string>> = {
  identity: 'Identity',
  dbs: 'Enhanced DBS certificate',
  'barred-list': 'Children’s barred list',
  'right-to-work': 'Right to work in the UK',
  prohibition: 'Prohibition from teaching',
  'section-128': 'Section 128 direction (managers and governors)',
  qualification: 'Qualification that the work needs',
  overseas: 'Checks for time lived outside the UK',
  references: 'References',
  'agency-letter': 'Letter of assurance from the agency',
}

/** Only where a number is written on what was seen. */
export const NUMBERED: readonly Check[] = ['dbs', 'barred-list', 'qualification', 'agency-letter']

export const CHECKED = ['staff', 'governor', 'volunteer', 'contractor'] as const
export type Checked = (typeof CHECKED)[number]

export const WITHOUT_CHECK = ['listed', 'supervised-only', 'access-refused'] as const
export type WithoutCheck = (typeof WITHOUT_CHECK)[number]

/** What the policy has the school look at, of whom, and what follows where it has not. */
export type Asked = { checks: Check[]; audiences: Checked[]; withoutCheck: WithoutCheck }

/** Where no policy says anything: what is looked for on the list, and nothing follows. */
export const ASKED_OF_ALL: Asked = {
  checks: ['identity', 'dbs', 'right-to-work'],
  audiences: ['staff'],
  withoutCheck: 'listed',
}

export const UNSUPERVISED = 'No unsupervised access'

/** One check as it stands or stood. Days and instants are read from JSON by the list’s own times. */
export type Entry = {
  entryId: string
  personId: string
  kind: Check
  seenOn: Temporal.PlainDate
  seenBy: string
  number: string | null
  detail: string
  goodUntil: Temporal.PlainDate | null
  recordedAt: Temporal.Instant
  recordedBy: string
  replacedAt: Temporal.Instant | null
  replacedBecause: string | null
}

export const hasRunOut = ({ goodUntil }: Pick<Entry, 'goodUntil'>, day: Temporal.PlainDate): boolean =>
  goodUntil !== null && Temporal.PlainDate.compare(goodUntil, day) < 0

/** Which of the checks asked nobody has seen, or have run out by that day. */
export const missingOf = (
  checks: readonly Check[],
  entries: readonly Pick<Entry, 'kind' | 'goodUntil'>[],
  day: Temporal.PlainDate,
): Check[] => checks.filter(check => !entries.some(one => one.kind === check && !hasRunOut(one, day)))
