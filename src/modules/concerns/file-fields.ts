import type { FileField, FileKind } from './child-file.ts'
import { DUTY_WORDS } from '../../words/duties.ts'
import { LINE_WORDS } from './checklist.ts'
import { PART_WORDS, type Source } from './concern.ts'
import { doneFields } from './file-fields-done.ts'
import { lateFields } from './file-fields-late.ts'
import { sinceFields } from './file-fields-since.ts'
import { day, list, moment, type NameOf, type Raw, raw, says, text, worded } from './file-words.ts'
import { sayParticular } from './particulars.ts'
import { FIELD_WORDS, FIELDS, questionsFor } from './record-fields.ts'
import { sayRaised } from './urgent.ts'

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  staff: 'Somebody who works here',
  parent: 'A parent or carer',
  visitor: 'A visitor',
  pupil: 'A child',
  alert: 'An alert of another system',
  // What was done for the child, without whoever else it was about.
  'other-register': 'The school',
}
const RIGHT_NOW: Readonly<Record<string, string>> = {
  danger: 'Somebody was in danger',
  told: 'Nobody was in danger, and the writer had told somebody in person',
  'not-told': 'Nobody was in danger, and the writer had told nobody yet',
  'not-asked': 'It was not said whether somebody was in danger',
}

const wordsOf = ({ words }: Raw): FileField[] => says('words', '', text(words))

type Fields = (found: Raw, name: NameOf) => FileField[]
const WRITTEN: Partial<Record<FileKind, Fields>> = {
  reported: found => [
    ...says('about', 'Whom it is about, in the writer’s words', text(found['about'])),
    ...says('happened', 'When and where', text(found['happened'])),
    ...questionsFor(FIELDS).flatMap(({ name, kind, head }) => {
      const answer = raw(found['more'])[name]
      return says(name, head, kind === 'day' ? day(answer) : text(answer))
    }),
    ...says('marks', 'Marks seen on the body', sayMarks(found['marks'])),
    ...says('rightNow', 'At that moment', worded(RIGHT_NOW, found['rightNow'])),
    ...says('source', 'Came from', worded(SOURCE_WORDS, found['source'])),
    ...says(
      'signedAs',
      'Signed',
      [found['signedAs'], found['position']].map(text).filter(Boolean).join(', '),
    ),
    ...says('contact', 'How to reach the writer', text(found['contact'])),
    ...says('form', 'Written on', sayForm(raw(found['form']))),
    ...says('raised', 'Urgent', sayRaised(list(found['raised']).map(text))),
  ],
  part: ({ part, filed, endedAt, particulars }) => [
    ...says('part', '', part ? worded(PART_WORDS, part) : 'Named, and the part not said'),
    ...says('born', 'Born, by the pupil’s file on that day', day(raw(filed)['dateOfBirth'])),
    ...list(particulars)
      .map(raw)
      .flatMap(({ field, said }) => says(text(field), sayParticular(text(field)), text(said))),
    ...says('endedAt', 'Until', moment(endedAt)),
  ],
  completed: found => [
    ...says('completes', 'What was left empty', worded(FIELD_WORDS, found['completes'])),
    ...wordsOf(found),
  ],
  read: ({ duty }) =>
    says('duty', 'As', duty === null ? 'somebody who was asked to' : worded(DUTY_WORDS, duty)),
  'let-read': ({ personId, because, endsAt, endedAt }, name) => [
    ...says('person', 'Who', name(personId)),
    ...says('because', 'Why', text(because)),
    ...says('until', 'Until', moment(endedAt ?? endsAt)),
  ],
  checked: ({ line, isMet, why }) => [
    ...says('line', isMet === true ? 'Met' : 'Not met', worded(LINE_WORDS, line)),
    ...says('why', 'Why', text(why)),
  ],
  sign: ({ name, asks }) => [
    ...says('name', '', text(name)),
    ...says(
      'asks',
      'To be contacted',
      list(asks)
        .map(one => text(raw(one)['agency']))
        .join(', '),
    ),
  ],
  'sign-left': ({ agency, why }) => [
    ...says('agency', 'Who', text(agency)),
    ...says('why', 'Why not', text(why)),
  ],
}

const sayMarks = (marks: unknown): string =>
  list(marks)
    .map(raw)
    .map(({ where, words }) => [where, words].map(text).filter(Boolean).join(': '))
    .join('. ')
const sayForm = ({ title, edition }: Raw): string =>
  [title, edition].map(text).filter(Boolean).join(', last updated ')

/** What an entry says, thing by thing, in the order in which the record has them. */
export const fieldsOf = (kind: FileKind, found: Raw, name: NameOf): FileField[] =>
  (WRITTEN[kind] ?? doneFields[kind] ?? lateFields[kind] ?? sinceFields[kind] ?? wordsOf)(found, name)
