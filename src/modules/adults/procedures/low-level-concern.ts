import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { free } from './first-steps.ts'
import {
  before,
  KEEP,
  ladoWhereUnsure,
  mayTell,
  onlyBelow,
  passUp,
  talk,
  TELLING,
  threshold,
  told,
} from './first-whether.ts'
import { choice, fixed, line, usual, words, yesNo } from './write-steps.ts'

const seen = fixed({
  ...{ key: 'seen', title: 'Write what was seen', after: ['free'] },
  says: 'What was seen or heard, in which situation, and how it is known. Whoever wrote it may be asked; nobody else is yet.',
  from: 'Part four, section two: what a low-level concern is',
  asks: [
    words('what', 'What was seen, and in which situation?'),
    choice('self', 'Did the adult say it of themself?', [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ]),
    choice('name', 'May the adult learn who said it?', [
      { value: 'yes', text: 'Yes, the writer agrees' },
      { value: 'no', text: 'No, the writer wishes not to be named' },
      { value: 'not-asked', text: 'Not asked yet' },
    ]),
  ],
})

const agreed = fixed({
  ...{ key: 'agreed', title: 'Say what was agreed', only: onlyBelow, after: ['before', 'telling', 'talk'] },
  says: 'What is wanted from now on, and what helps them to it.',
  from: 'Part four, section two: responding',
  asks: [
    words('code', 'Which clause of the code of conduct is it about?', { hint: 'Or that none was broken' }),
    choice('action', 'What follows?', [
      { value: 'none', text: 'Nothing more' },
      { value: 'advice', text: 'Advice, training or supervision' },
      { value: 'conduct', text: 'It is dealt with as misconduct or poor performance' },
    ]),
    words('agreed', 'What was agreed, with whom?'),
    line('by', 'Who decided it?'),
    line('on', 'On which day?', { hint: 'For example, 27 November 2026' }),
  ],
})

const kept = fixed({
  ...{ key: 'kept', title: 'Say where it is kept, and for how long', only: onlyBelow, after: ['agreed'] },
  says: 'Where few can reach it, and at least until the adult leaves.',
  from: 'Part four, section two: records',
  asks: [
    line('where', 'Where is it kept beside Watchword?', { hint: 'Or that it is kept here alone' }),
    line('until', 'Until when?', { hint: 'As the school’s retention schedule has it' }),
  ],
})

const reviews = usual({
  ...{ key: 'reviews', title: 'Look for patterns again', isMany: true, ifItHappens: true, after: ['before'] },
  says: 'From time to time, and whenever there is another about the same adult: about them, and in how the school works.',
  from: 'Part four, section two: records',
  asks: [
    choice('pattern', 'What is there?', [
      { value: 'none', text: 'No pattern' },
      { value: 'watched', text: 'Something to watch' },
      {
        value: 'met',
        text: 'A pattern that may meet the harm threshold',
        hint: 'Record again whether it may be an allegation',
      },
    ]),
    words('review', 'What was looked at, by whom, and what comes next?'),
  ],
})

const end = fixed({
  ...{ key: 'end', title: 'End it' },
  after: [
    ...['free', 'seen', 'before', 'threshold', 'lado', 'up', 'may-tell', 'telling', 'talk'],
    ...['agreed', 'kept'],
  ],
  says: 'It stays where it is, and is shown beside whatever comes later about the same adult. It does not stand in a reference.',
  asks: [
    yesNo('sure', 'Is everything done that was agreed?', {
      must: { be: 'yes', says: 'Then it goes on. End it when everything is done.' },
    }),
  ],
})

/** Not as an adult should behave, and not serious enough for the LADO; each is kept, so that several are seen together. */
export const lowLevelConcern: Procedure = {
  key: 'low-level-concern',
  title: 'A low-level concern about an adult',
  alsoCalled: [
    'Nagging doubt',
    'Neutral notification',
    'Self-report',
    'Behaviour that does not meet the threshold',
  ],
  version: 1,
  guidance: [
    { name: 'Keeping children safe in education, Part four, section two', edition: '1 September 2026' },
  ],
  first: 'Low-level does not mean that it does not matter. Not sure? Ask the LADO.',
  never: [
    'Do not deal with it if it is about you, your family or a friend.',
    'Never keep it as low-level while it may meet the harm threshold.',
    'Never look at it alone: look at what there was before about the same adult.',
    'Do not speak to the adult before whoever was asked says that you may.',
    'Never put it in a reference. Only what became a substantiated allegation stands there.',
    'Put no picture and no file in here.',
  ],
  steps: [
    ...[free, seen, before, threshold, ladoWhereUnsure, passUp, mayTell, told, talk, agreed],
    ...[kept, reviews, end],
  ],
  locks: [TELLING, KEEP],
}
