import type { Aside } from '../../platform/aside.ts'
import { sayDay, sayMoment } from '../../platform/clock.ts'
import { type Paper, printPaper } from '../../platform/paper.ts'
import { type GivenEntry, type GivenLine, leftOut } from './given.ts'
import { REASON_WORDS } from './request.ts'

/** Hundreds of pages take seconds: others are answered meanwhile. */
export const printAnswer: Aside<Paper, Uint8Array> = {
  name: 'disclosures.print-answer',
  seconds: 60,
  run: printPaper,
}

export type Answered = {
  given: readonly GivenEntry[]
  child: string
  asker: string
  reference: string
  cameOn: string
  years: string
  /** Ethnic origin and religion were gone through too. */
  withKept: boolean
  school: string
  at: Temporal.Instant
}

const OTHERS =
  'The names of other children are taken out. Where something else is left out it says so, and why.'
const NOT_KEPT = 'Ethnic origin and religion, where the file has them. You can ask for them.'
const COMPLAIN = [
  'Tell the school first: ask for its data protection officer, or for the headteacher. They look at it again.',
  'You may complain to the Information Commissioner’s Office, at ico.org.uk/make-a-complaint, or by telephone on 0303 123 1113.',
]

/** What is given, as it is printed: nothing that was left out is in here, so nothing of it can be on the paper. */
export function paperOfAnswer(answered: Answered): Paper {
  const { given, child, asker, reference, cameOn, years, withKept, school, at } = answered
  const concerns = [...new Set(given.map(one => one.reference))]
  const left = [...leftOut(given)]
  return {
    title: `Answer ${reference}`,
    facts: [
      { head: 'About', words: child },
      { head: 'Asked for by', words: asker },
      { head: 'Asked on', words: `${sayDay(Temporal.PlainDate.from(cameOn))}, for ${years}` },
      { head: 'From', words: school },
      { head: 'Made', words: sayMoment(at) },
      {
        head: 'It holds',
        words: `${given.length} ${given.length === 1 ? 'entry' : 'entries'} of the safeguarding file`,
      },
    ],
    notes: [OTHERS],
    parts: [
      ...concerns.map(one => ({
        heading: one === null ? 'Of the child, in no one record' : `Record ${one}`,
        notes: [],
        entries: given.filter(({ reference: of }) => of === one).map(entryOf),
      })),
      {
        heading: 'What was left out, and why',
        notes: [
          ...left.map(([reason, n]) => `${n} ${n === 1 ? 'time' : 'times'}: ${REASON_WORDS[reason]}.`),
          ...(withKept ? [] : [NOT_KEPT]),
          ...(left.length || !withKept ? [] : ['Nothing but the names of other children.']),
        ],
        entries: [],
      },
      { heading: 'If you think that this is not right', notes: COMPLAIN, entries: [] },
    ],
    foot: reference,
  }
}

const entryOf = ({
  title,
  at,
  happenedOn,
  lines,
}: GivenEntry): Paper['parts'][number]['entries'][number] => ({
  heading: title,
  lines: lines.map(({ head, parts }) => ({ head, words: sayParts(parts) })),
  note: `Written on ${sayMoment(Temporal.Instant.from(at))}.${happenedOn ? ` It happened on ${sayDay(Temporal.PlainDate.from(happenedOn))}.` : ''}`,
})

export const sayParts = (parts: GivenLine['parts']): string =>
  parts.map(part => (typeof part === 'string' ? part : `[left out: ${REASON_WORDS[part.reason]}]`)).join('')
