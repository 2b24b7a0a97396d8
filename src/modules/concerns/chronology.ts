import type { FileEntry, FileKind } from './child-file.ts'

/** What was seen, said, told and thought stands together under the report in which it was written. */
export const ACCOUNT: readonly FileKind[] = ['seen', 'said', 'told', 'thought']
/** How the record was kept is in the file and no event of a child’s life. */
export const KEPT: readonly FileKind[] = [
  ...([
    'part',
    'read',
    'let-read',
    'restricted',
    'checked',
    'led',
    'elsewhere',
    'document-question',
  ] as const),
  ...(['flag-read', 'glass', 'glass-review'] as const),
]
export const NOT_EVENTS: readonly FileKind[] = [...ACCOUNT, ...KEPT]

/** What a reader may ask to see by itself. */
export const GROUPS = [
  'written',
  'decided',
  'actions',
  'agencies',
  'sanctions',
  'procedures',
  'earlier',
] as const
export type Group = (typeof GROUPS)[number]
export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  written: 'Reports, and what was added',
  decided: 'Decisions and patterns',
  actions: 'Actions and support',
  agencies: 'Referrals, contacts and sharing',
  sanctions: 'Sanctions',
  procedures: 'Procedures, devices and documents',
  earlier: 'Earlier records, from another system',
}
export const GROUP_KINDS: Readonly<Record<Group, readonly FileKind[]>> = {
  written: ['reported', 'added', 'asked-of-writer', 'answer-to-child', 'noted', 'completed'],
  decided: ['decided', 'pattern', 'pattern-seen'],
  actions: ['asked-to-do', 'done', 'support', 'support-since', 'debrief', 'flag'],
  agencies: ['sign', 'sign-left', 'drafted', 'referral-step', 'order', 'contact', 'shared', 'extract'],
  sanctions: ['sanction', 'sanction-step'],
  procedures: [
    ...(['procedure', 'procedure-step', 'device', 'device-entry'] as const),
    ...(['document', 'document-withdrawn', 'document-sealed'] as const),
  ],
  earlier: ['earlier'],
}

/** What a file still waits for. */
export type Waits = {
  undecided: number
  actions: number
  /** Referrals that were sent, and have no answer. */
  unanswered: number
  /** Referrals that were drafted, and not sent. */
  unsent: number
  /** The next day on which somebody looks again. */
  reviewOn: string | null
}

const several = (n: number, one: string, many: string): string[] =>
  n ? [`${n} ${n === 1 ? one : many}`] : []

export const sayWaits = ({ undecided, actions, unanswered, unsent }: Waits): string[] => [
  ...several(undecided, 'decision', 'decisions'),
  ...several(actions, 'action', 'actions'),
  ...several(unsent, 'referral to be sent', 'referrals to be sent'),
  ...several(unanswered, 'answer to a referral', 'answers to referrals'),
]

/** The day on which it happened, or was written where nobody said when it happened. */
export const dayOfEntry = ({ happenedOn, at }: Pick<FileEntry, 'happenedOn' | 'at'>): Temporal.PlainDate =>
  happenedOn
    ? Temporal.PlainDate.from(happenedOn)
    : Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate()

/** "2026/27", by the year in which it began. */
export const sayYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`
