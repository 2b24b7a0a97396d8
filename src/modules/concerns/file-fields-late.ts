import { optionsOf } from '../../platform/procedures/answers.ts'
import type { Step } from '../../platform/procedures/procedure.ts'
import { sayAsk } from '../../platform/procedures/walk.ts'
import type { FileField, FileKind } from './child-file.ts'
import { day, list, type NameOf, type Raw, raw, says, text, worded } from './file-words.ts'
import { HOW_WORDS } from './follow-up.ts'
import { ROUTE_WORDS, saySanction, VICTIM_WORDS } from './sanctions.ts'
import { MET_WORDS, SINCE_WORDS } from './support.ts'
import { SEARCH_FORMS } from './search-fields.ts'
import {
  DECISION_ON_DEVICE_WORDS,
  type EntryKind,
  GROUND_WORDS,
  HAND_TO_WORDS,
  KINDS_OF_ENTRY,
} from './searches.ts'

type Fields = (found: Raw, name: NameOf) => FileField[]

const AFTERWARDS: Readonly<Record<string, string>> = {
  told: 'A parent was told',
  'not-told': 'The parents do not know',
  lifted: 'Lifted',
  corrected: 'Corrected',
}
const OF_DEVICE: Readonly<Record<EntryKind, string>> = {
  consent: 'Consent was asked for',
  before: 'A search was begun',
  halt: 'Stopped: a nude, sexual or indecent picture is suspected',
  after: 'A search was written down',
  deletion: 'Something was deleted',
  evidence: 'Kept as evidence',
  hand: 'It was handed on',
  decision: 'A safeguarding lead decided',
}
const YES_NO: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

const sanctioned = ({ sanction, level }: Raw): string =>
  sanction ? saySanction(text(sanction), typeof level === 'number' ? level : null) : 'No sanction'

/** Sanctions, procedures, devices and what was learnt. */
export const lateFields: Partial<Record<FileKind, Fields>> = {
  support: ({ adultId, help, firstMeetingOn, reviewOn }, name) => [
    ...says('adult', 'Who is there for the child', name(adultId)),
    ...says('help', 'Help', text(help)),
    ...says('firstMeetingOn', 'They meet first on', day(firstMeetingOn)),
    ...says('reviewOn', 'Looked at again on', day(reviewOn)),
  ],
  'support-since': ({ adultId, line, words, verdict, nextMeetingOn, reviewOn }, name) => [
    ...says('adult', 'Who is there for the child', name(adultId)),
    ...says('line', '', worded({ ...MET_WORDS, reviewed: 'It was looked at' }, line)),
    ...says('verdict', 'How it stands', worded(SINCE_WORDS, verdict)),
    ...says('words', 'Words', text(words)),
    ...says('nextMeetingOn', 'They meet next on', day(nextMeetingOn)),
    ...says(
      'reviewOn',
      'Looked at again on',
      line === 'reviewed' && !reviewOn ? 'Not again: it ended' : day(reviewOn),
    ),
  ],
  sanction: (found, name) => [
    ...says('sanction', 'Sanction', sanctioned(found)),
    ...says('because', 'Why', text(found['because'])),
    ...says('decidedBy', 'Decided by', name(found['decidedById'])),
    ...says('happened', 'What happened', sayEvent(found)),
    ...says('circumstances', 'Circumstances', text(found['circumstances'])),
    ...says('link', 'Link to the school', text(found['link'])),
    ...says('outside', 'Why another level or age', text(found['outside'])),
    ...says(
      'policy',
      'Rests on',
      [found['policy'], found['edition'], found['clause']].map(text).filter(Boolean).join(', '),
    ),
    ...says('route', 'Which way', worded(ROUTE_WORDS, found['route'])),
    ...says('victim', 'A victim too?', worded(VICTIM_WORDS, found['victim'])),
    ...says('effect', 'What that changed', text(found['effect'])),
    ...says('endsOn', 'Until', day(found['endsOn'])),
    ...says('lifted', 'Since then', found['isLifted'] === true ? 'Lifted' : ''),
  ],
  'sanction-step': ({ step, told, how, toldBy, words, ...found }) => [
    ...says('step', worded(AFTERWARDS, step), sanctioned(found)),
    ...says('told', 'Who', text(told)),
    ...says('how', 'How', worded(HOW_WORDS, how)),
    ...says('toldBy', 'By', text(toldBy)),
    ...says('words', 'Words', text(words)),
  ],
  procedure: ({ title, guidance }) => [
    ...says('title', '', text(title)),
    ...says(
      'guidance',
      'By',
      list(guidance)
        .map(raw)
        .map(({ name, edition }) => `${text(name)}, ${text(edition)}`)
        .join('. '),
    ),
  ],
  'procedure-step': ({ title, step, state, answers, why }) => [
    ...says('title', text(title), text(raw(step)['title'])),
    ...says('state', '', state === 'left-out' ? 'Left out' : ''),
    ...says('why', 'Why', text(why)),
    ...answersTo(raw(step), raw(answers)),
  ],
  device: ({ device, owner, grounds, why, takenBy, place }) => [
    ...says('device', '', text(device)),
    ...says('owner', 'Whose', text(owner)),
    ...says(
      'grounds',
      'Why',
      list(grounds)
        .map(one => worded(GROUND_WORDS, one))
        .join('. '),
    ),
    ...says('why', 'What happened', text(why)),
    ...says('takenBy', 'Taken by', text(takenBy)),
    ...says('place', 'Locked away', text(place)),
  ],
  'device-entry': ({ device, part, answers }) => [
    ...says('device', worded(OF_DEVICE, part), text(device)),
    ...ofForm(
      KINDS_OF_ENTRY.find(one => one === part),
      raw(answers),
    ),
  ],
  debrief: ({ people, worked, lessons }) => [
    ...says('people', 'With', text(people)),
    ...says('worked', 'What worked', text(worked)),
    ...says('lessons', 'What the school learns', text(lessons)),
  ],
}

const sayEvent = ({ happenedOn, isElsewhere, age, yearGroup }: Raw): string =>
  [
    day(happenedOn),
    isElsewhere === true ? 'out of school' : '',
    text(age) && `the child was ${text(age)}`,
    text(yearGroup) && `year ${text(yearGroup)}`,
  ]
    .filter(Boolean)
    .join(', ')

const answersTo = ({ asks = [] }: Partial<Step>, answers: Raw): FileField[] =>
  asks.flatMap(ask => {
    const answer = text(answers[ask.key])
    const chosen = optionsOf(ask)?.find(({ value }) => value === answer)
    return says(ask.key, sayAsk(ask), chosen?.text ?? answer)
  })

function ofForm(part: EntryKind | undefined, answers: Raw): FileField[] {
  if (!part) return []
  const fields = SEARCH_FORMS[part].fields.flatMap(({ name, shows, as }) =>
    says(name, shows, as === 'choice' ? sayChoice(name, answers[name]) : text(answers[name])),
  )
  const { guidance, edition } = answers
  return [
    ...fields,
    ...says('guidance', 'Guidance', [guidance, edition].map(text).filter(Boolean).join(', ')),
  ]
}

const CHOSEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  choice: DECISION_ON_DEVICE_WORDS,
  to: HAND_TO_WORDS,
  from: { pupil: 'The pupil', parent: 'A parent or carer' },
  by: { pupil: 'The pupil, because they were asked to', searcher: 'Whoever wrote this' },
  answer: { given: 'Yes, it may be searched', refused: 'No' },
}
const sayChoice = (name: string, value: unknown): string => worded({ ...YES_NO, ...CHOSEN[name] }, value)
