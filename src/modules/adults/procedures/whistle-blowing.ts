import { ADVICE_LINE } from '../../../words/advice-line.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { free, safe } from './first-steps.ts'
import { KEEP, ladoWhereUnsure, onlyBelow, passUp, threshold } from './first-whether.ts'
import { choice, fixed, line, usual, words, yesNo, yesNoUnknown } from './write-steps.ts'

const YES = { ask: 'asked', is: ['yes'] }

const disclosure = fixed({
  ...{ key: 'disclosure', title: 'Write what the concern is', after: ['free'] },
  says: 'What is not done, or not done as it should be, and what was tried before. Whoever speaks up need not prove it.',
  asks: [
    words('what', 'What is the concern, in their words?'),
    choice('kind', 'What is it about?', [
      { value: 'unanswered', text: 'A concern about a child that nobody answered' },
      { value: 'handled', text: 'How a concern was dealt with' },
      { value: 'practice', text: 'How things are done here' },
      { value: 'adult', text: 'How somebody behaves' },
    ]),
    words('tried', 'Whom have they told before, when, and what came of it?', {
      hint: 'Or that they told nobody',
    }),
    choice('name', 'May anybody else learn who said it?', [
      { value: 'yes', text: 'Yes, they agree' },
      { value: 'no', text: 'No, they wish not to be named' },
      { value: 'not-known', text: 'Nobody knows who it was' },
    ]),
  ],
})

const protect = fixed({
  ...{ key: 'protect', title: 'Protect whoever spoke up', after: ['disclosure'] },
  says: 'Nobody is treated worse for it, also where it turns out otherwise. Say to them how, and whom to ring if it happens.',
  asks: [
    words('how', 'What was said to them, and who looks after them?', {
      hint: 'Or that nobody knows who it was',
    }),
    yesNoUnknown('outside', 'Do they know whom to ring outside the school?', {
      hint: `The ${ADVICE_LINE.name}: ${ADVICE_LINE.phone}, ${ADVICE_LINE.email}. The local authority may have a line of its own`,
    }),
  ],
})

const who = fixed({
  ...{
    key: 'who',
    title: 'Decide who looks into it',
    only: onlyBelow,
    after: ['threshold', 'lado', 'disclosure'],
  },
  says: 'Somebody who had no part in it and does not answer to whoever had. Where nobody here is free, the local authority or the trust.',
  asks: [
    line('by', 'Who looks into it?'),
    yesNo('apart', 'Have they had no part in it?', {
      must: {
        be: 'yes',
        says: 'Then somebody else looks into it: the chair, the local authority or the trust',
      },
    }),
    line('policy', 'Under which policy, and which version of it?'),
  ],
})

const outside = fixed({
  ...{
    key: 'outside',
    title: 'Decide whether somebody outside is told',
    only: onlyBelow,
    after: ['disclosure', 'safe'],
  },
  says: 'The local authority, the LADO, Ofsted, the police. Whoever spoke up may always go to them by themself.',
  asks: [
    yesNo('asked', 'Is somebody outside told or asked?'),
    line('whom', 'Whom, when, and which reference did they give?', { isNeeded: YES }),
    words('because', 'Why, or why not?'),
  ],
})

const found = fixed({
  ...{ key: 'looked-into', title: 'Say what was found', only: onlyBelow, after: ['who'] },
  says: 'What is so, what is not, and what nobody could find out.',
  asks: [
    words('found', 'What was found?'),
    words('changes', 'What changes because of it, who sees to it, and by when?', {
      hint: 'Or why nothing does',
    }),
  ],
})

const answered = fixed({
  ...{ key: 'answered', title: 'Tell whoever spoke up', only: onlyBelow, after: ['looked-into'] },
  says: 'That it was looked into, what changes, and where they can turn if they do not agree.',
  asks: [
    line('when', 'When were they told, by whom, and how?', { hint: 'Or that nobody knows who it was' }),
    words('says', 'What were they told?'),
  ],
})

const harmed = usual({
  ...{
    key: 'harmed',
    title: 'If they are treated worse for it',
    isMany: true,
    ifItHappens: true,
    after: ['protect'],
  },
  says: 'It is written down as what it is, and stopped. It stays empty if it does not happen.',
  asks: [
    words('what', 'What happened, and who did it?'),
    words('done', 'What was done about it, by whom and when?'),
  ],
})

const end = fixed({
  ...{ key: 'end', title: 'End it' },
  after: [
    'free',
    'safe',
    'disclosure',
    'protect',
    'threshold',
    'lado',
    'up',
    'who',
    'outside',
    'looked-into',
    'answered',
  ],
  says: 'When what was to change has changed.',
  asks: [
    yesNo('sure', 'Has what was to change changed?', {
      must: { be: 'yes', says: 'Then it goes on. End it when it has' },
    }),
  ],
})

/** Somebody speaks up about what is not done, or about how it was dealt with, past those whom it is about. */
export const whistleBlowing: Procedure = {
  key: 'whistle-blowing',
  title: 'Whistle-blowing',
  alsoCalled: [
    'speaking up',
    'disclosure in the public interest',
    'nobody acted on my concern',
    'unsafe practice',
  ],
  version: 1,
  guidance: [
    {
      name: 'Keeping children safe in education, Part one: what staff do where they have concerns about safeguarding practice',
      edition: '1 September 2026',
    },
    { name: 'This school’s whistle-blowing policy', edition: 'as in force on the day' },
  ],
  first: 'Is a child unsafe because nobody acted? See to that first. Then thank whoever spoke up.',
  never: [
    'Do not deal with it if it is about you, or about how you dealt with something.',
    'Nobody who had a part in it looks into it.',
    'Nobody is treated worse because they spoke up.',
    'Do not try to find out who it was, where they wish not to be named.',
    'Never keep it here where it may be an allegation.',
    'Never let it end unanswered.',
    'Put no picture and no file in here.',
  ],
  steps: [
    ...[free, safe, disclosure, protect, threshold, ladoWhereUnsure, passUp, who, outside],
    ...[found, answered, harmed, end],
  ],
  locks: [KEEP],
}
