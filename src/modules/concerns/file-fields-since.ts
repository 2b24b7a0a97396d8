import { dayOf, sayDay } from '../../platform/clock.ts'
import { KIND_OF_DOCUMENT_WORDS } from '../../platform/documents/document.ts'
import type { FileField, FileKind } from './child-file.ts'
import { list, moment, type NameOf, type Raw, says, text, worded, raw as rawOf } from './file-words.ts'
import { BEGAN_WORDS, ELSEWHERE_WORDS } from './elsewhere.ts'
import { ORDER_WORDS } from './orders.ts'
import { CONCLUSION_WORDS, PATTERN_KINDS, sayKind } from './patterns.ts'
import { VERDICT_WORDS } from './verdict.ts'

type Fields = (found: Raw, name: NameOf) => FileField[]

const orderStates = Object.fromEntries(
  Object.entries(ORDER_WORDS).map(([key, { says: words }]) => [key, words]),
)

const conclusions = Object.fromEntries(
  Object.entries(CONCLUSION_WORDS).map(([key, { says: words }]) => [key, words]),
)

/** Documents, who was told what here, who leads, emergencies, and what was made of several concerns. */
export const sinceFields: Partial<Record<FileKind, Fields>> = {
  document: found => [
    ...says('name', '', text(found['name'])),
    ...says('kind', 'What it is', worded(KIND_OF_DOCUMENT_WORDS, found['kind'])),
    ...says('madeBy', 'Made by', text(found['madeBy'])),
    ...says('madeWhen', 'When', text(found['madeWhen'])),
    ...says('originalKept', 'The original', text(found['originalKept'])),
    ...says('shows', 'It shows', 'No child undressed, no injury, and it is no drawing'),
    ...says('added', 'Its file came in', moment(found['addedAt']) || 'Not yet'),
    ...says('withdrawn', 'Since then', found['isWithdrawn'] === true ? 'Withdrawn' : ''),
  ],
  'document-withdrawn': ({ name, why }) => [
    ...says('name', '', text(name)),
    ...says('why', 'Why', text(why)),
  ],
  'document-sealed': () =>
    says('sealed', '', 'A document that should not be here was sealed. Nobody opens it'),
  'document-question': ({ why }) =>
    says('why', 'Neither about a picture of a child nor about exploitation', text(why)),
  order: ({ name, state, who }) => [
    ...says('name', '', text(name)),
    ...says('state', 'What became of it', worded(orderStates, state)),
    ...says('who', 'By whom', text(who)),
  ],
  restricted: ({ isLifted, because }) => [
    ...says('state', '', isLifted === true ? 'Lifted' : 'Nobody else reads it from here on'),
    ...says('because', 'Why', text(because)),
  ],
  extract: ({ personId, words, because, endsAt, endedAt, readAt }, name) => [
    ...says('person', 'For', name(personId)),
    ...says('words', 'What', text(words)),
    ...says('because', 'Why', text(because)),
    ...says('until', 'Until', sayLast(endedAt, endsAt)),
    ...says('read', 'First read', moment(readAt)),
  ],
  elsewhere: ({ what, place, words, reference, late }) => [
    ...says(
      'place',
      worded(ELSEWHERE_WORDS, what),
      what === 'began' ? worded(BEGAN_WORDS, place) : text(place),
    ),
    ...says('words', what === 'began' ? 'What it was' : 'Why', text(words)),
    ...says('reference', 'Reference', text(reference)),
    ...says('late', 'Why it was written down late', text(late)),
  ],
  led: ({ personId, because }, name) => [
    ...says('person', 'Who', name(personId)),
    ...says('because', 'Why', text(because) || 'Opened it first'),
  ],
  flag: ({ adultIds, lookFor, endsAt, endedAt }, name) => [
    ...says('lookFor', 'What to look for', text(lookFor)),
    ...says('adults', 'Who', list(adultIds).map(name).filter(Boolean).toSorted().join(', ')),
    ...says('until', 'Until', sayLast(endedAt, endsAt)),
  ],
  'flag-read': ({ lookFor }) => says('lookFor', 'What to look for', text(lookFor)),
  glass: ({ because, tried, endsAt, endedAt, pages }) => [
    ...says('because', 'Why it could not wait', text(because)),
    ...says('tried', 'Who was tried', text(tried)),
    ...says('until', 'Until', moment(endedAt ?? endsAt)),
    ...says('pages', 'Pages that were read', text(pages)),
  ],
  'glass-review': ({ verdict, why, follows }) => [
    ...says('verdict', '', worded(VERDICT_WORDS, verdict)),
    ...says('why', 'Why', text(why)),
    ...says('follows', 'What follows', text(follows)),
  ],
  pattern: ({ kind, weeks, className, concerns, references }) => [
    ...says(
      'what',
      '',
      `${text(concerns)} concerns${saySpeaks(kind)} within ${text(weeks)} weeks${className ? `, about children of ${text(className)}` : ''}`,
    ),
    ...says('references', 'Of them in this file', list(references).map(text).join(', ')),
  ],
  earlier: ({
    cameFrom,
    category,
    words,
    acted,
    author,
    others,
    line,
    madeAs,
    withdrawnAt,
    withdrawnWhy,
  }) => [
    ...says('withdrawn', `Withdrawn ${moment(withdrawnAt)}, because`, text(withdrawnWhy)),
    ...says('category', 'Category', text(category)),
    ...says('words', 'As it was written there', text(words)),
    ...says('acted', 'What was done', text(acted)),
    ...says('author', 'Who wrote it', text(author)),
    ...list(others)
      .map(rawOf)
      .flatMap(({ head, words: said }, n) => says(`other-${n}`, text(head), text(said))),
    ...says(
      'cameFrom',
      'From',
      `${text(cameFrom)}, ${madeAs === 'pdf' ? `entry ${text(line)}` : `line ${text(line)}`} of the file`,
    ),
  ],
  'pattern-seen': ({ conclusion, words }) => [
    ...says('conclusion', '', worded(conclusions, conclusion)),
    ...says('words', 'Why', text(words)),
  ],
}

function saySpeaks(kind: unknown): string {
  const known = PATTERN_KINDS.find(one => one === kind)
  return known ? sayKind(known) : ''
}

/** It was ended, or its last day. */
const sayLast = (endedAt: unknown, endsAt: unknown): string =>
  moment(endedAt) ||
  (text(endsAt) && sayDay(dayOf(Temporal.Instant.from(text(endsAt)).subtract({ seconds: 1 }))))
