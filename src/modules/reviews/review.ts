import { createHash } from 'node:crypto'
import { canonical } from '../../platform/audit/entry.ts'
import type { Id } from '../../words/ids.ts'

export const KINDS = ['duty', 'sign-in', 'system', 'outside', 'came', 'left'] as const
export type Kind = (typeof KINDS)[number]
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  duty: 'Who holds which duty',
  'sign-in': 'Who can sign in to Watchword',
  system: 'Who may use which system',
  outside: 'From outside and for a time',
  came: 'Who came',
  left: 'Who left',
}

export const ANSWERS = ['right', 'to-end'] as const
export type Answer = (typeof ANSWERS)[number]
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  right: 'Still right',
  'to-end': 'To be ended',
}

export type Line = {
  lineId: Id
  kind: Kind
  aboutId: Id
  personId: Id | null
  name: string | null
  what: string
  detail: string
  ownerId: Id | null
  ownerDuty: string | null
  answer: Answer | null
  answeredAt: Temporal.Instant | null
  answeredById: Id | null
  answeredByName: string | null
}

/** Two weeks to sign in: then the governors are told. */
const SIGN_WITHIN = { hours: 14 * 24 }
export const signBy = (openedAt: Temporal.Instant): Temporal.Instant => openedAt.add(SIGN_WITHIN)
export const isLate = (openedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(signBy(openedAt), now) <= 0

export const sha256Of = (content: unknown): Uint8Array =>
  createHash('sha256').update(canonical(content)).digest()
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

type Opened = { reviewId: Id; period: string; openedAt: Temporal.Instant; since: Temporal.PlainDate }

/** What is signed: each line as it stood and what was answered, in the order of their ids. Names are not of it. */
export const signedContent = (
  { reviewId, period, openedAt, since }: Opened,
  lines: readonly Line[],
): object => ({
  ...{ reviewId, period, openedAt: openedAt.toString(), since: since.toString() },
  lines: lines
    .map(({ name: _, answeredByName: _by, answeredAt, ...line }) => ({
      ...line,
      answeredAt: answeredAt?.toString() ?? null,
    }))
    .toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1)),
})

/** "Ruth Calloway: headteacher", for a label and for what is still to be looked at. */
export const sayLine = ({ name, what }: Pick<Line, 'name' | 'what'>): string =>
  name ? `${name}: ${what}` : what
