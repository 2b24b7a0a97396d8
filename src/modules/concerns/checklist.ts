import { IN_WORDS } from './concern.ts'
import type { FormOfRecord, More } from './record-fields.ts'

/** What a good record has. Whether it has it is partly plain from the record, and the rest is for the lead to say. */
export const LINES = [
  'child-identified',
  'writer-signed',
  'event-time-given',
  'record-time-given',
  'fact-opinion-hearsay-apart',
  'enough-detail',
  'childs-own-words',
  'no-jargon',
  'professional-writing',
  'body-map',
] as const
export type Line = (typeof LINES)[number]

export const LINE_WORDS: Readonly<Record<Line, string>> = {
  'child-identified': 'The child is clearly identified',
  'writer-signed': 'It is signed by whoever wrote it',
  'event-time-given': 'It says when it happened',
  'record-time-given': 'It says when it was written',
  'fact-opinion-hearsay-apart': 'Fact, opinion and hearsay are kept apart',
  'enough-detail': 'It has enough detail',
  'childs-own-words': 'The child’s own words are used',
  'no-jargon': 'It has no jargon or initials',
  'professional-writing': 'It is written professionally, without stereotypes',
  'body-map': 'Marks on the body are on the body map, if any were seen',
}

type Plain = {
  children: readonly unknown[]
  signedAs: string
  signedPosition: string | null
  form: FormOfRecord
  happened: string
  more: More
  marks: readonly { where: string }[]
}

const VAGUE = /\b(?:about|around|roughly|approximately|some ?time|\w+ish)\b/i

/** A day with its time, or a time in words; “about eleven” is for the lead to look at. */
const saysWhen = ({ happened, more: { happenedOn, atTime } }: Plain): boolean =>
  !VAGUE.test(`${happened} ${atTime ?? ''}`) && (happened !== '' || Boolean(happenedOn && atTime))

/** A name, and what they are here where the policy has that on the record. Sending it signs it. */
const isSigned = ({ signedAs, signedPosition, form }: Plain): boolean =>
  signedAs !== '' && (signedPosition !== null || !form.asked.includes('writer-position'))

/** What is plain from the record: such a line ticks itself. Never that something is missing: a person says that. */
export const isPlain = (line: Line, record: Plain): boolean =>
  line === 'record-time-given' ||
  (line === 'child-identified' && record.children.length > 0) ||
  (line === 'writer-signed' && isSigned(record)) ||
  (line === 'event-time-given' && saysWhen(record)) ||
  (line === 'body-map' && record.marks.some(({ where }) => where !== IN_WORDS))

export type CheckAnswer = {
  line: Line
  isMet: boolean
  why: string | null
  answeredAt: string
  answeredBy: string
}

export type LineState = { line: Line; says: 'plain' | 'met' | 'not-met' | 'open'; answer?: CheckAnswer }

/** Each line that is asked, as it stands: what somebody said of it goes before what is plain. */
export const linesOfRecord = (
  record: Plain & { checks: readonly CheckAnswer[] },
  asked: readonly Line[] = LINES,
): LineState[] =>
  asked.map(line => {
    const answer = record.checks.find(check => check.line === line)
    if (answer) return { line, says: answer.isMet ? 'met' : 'not-met', answer }
    return { line, says: isPlain(line, record) ? 'plain' : 'open' }
  })
