import type { Procedure } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import { ask, step } from './steps.ts'

const review = conduct.review({
  asks: [
    ask('which', 'What of whom was shared, lost or taken?', 'words', {
      hint: 'Which kind of information, of which children; not the information itself',
    }),
    ask('where', 'Where is it now, and who can see it?', 'words'),
    ask('how', 'How did it come about?', 'choice', {
      options: [
        { value: 'child', text: 'A child shared it, about themself or another' },
        {
          value: 'school',
          text: 'The school or somebody for it lost or sent it',
          hint: 'The data protection officer is told below',
        },
        { value: 'taken', text: 'Somebody took it' },
        { value: 'unknown', text: 'Not known' },
      ],
    }),
  ],
})

const danger = step(
  'danger',
  'Ask whether it puts a child in danger',
  'A home or a school that somebody must not find, a parent who must not know, an adoption, a court’s order.',
  {
    after: ['review'],
    again: ['review'],
    within: { unit: 'hours', count: 2, source: 'Ours: at once' },
    asks: [
      ask('seeks', 'Could somebody find {child} by it who must not?', 'yes-no-unknown', {
        isEach: true,
        trigger: { says: 'A child could be found by somebody who must not find them' },
      }),
      ask('because', 'How do you know?', 'words', {
        hint: 'Whom you asked: the office, social care, the family',
      }),
    ],
  },
)

const contain = step(
  'contain',
  'Get it back, or have it taken down',
  'Whoever has it is asked to return or delete it and to say so in writing; a service by its own reporting page.',
  {
    after: ['review'],
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    isMany: true,
    asks: [
      ask('asked', 'Who was asked for what, by whom, and when?', 'line'),
      ask('came', 'What came of it?', 'words'),
    ],
  },
)

const officer = step(
  'officer',
  'Tell the data protection officer',
  'They decide whether the Information Commissioner and the families are told, and by when. They need the kind of information and how many, and no child’s story.',
  {
    after: ['review'],
    within: { unit: 'sameDay', source: 'Ours: their own time is short' },
    asks: [
      ask('told', 'When were they told, by whom?', 'line'),
      ask('says', 'What did they decide, and why?', 'words', {
        hint: 'Whether it is a breach, whether the Commissioner is told, whether the families are',
      }),
    ],
  },
)

/** What is personal of a child is where it should not be. */
export const dataLoss: Procedure = {
  key: 'data-loss',
  title: 'A child’s information shared or lost',
  alsoCalled: ['personal data', 'data breach', 'address given away', 'doxxing', 'lost device'],
  toldBy: {
    words: ['home address', 'data breach', 'personal data', 'doxx', 'lost laptop', 'sent to the wrong'],
  },
  version: 1,
  guidance: [
    {
      name: 'This school’s data protection and child protection policies',
      edition: 'as in force on the day',
    },
  ],
  first: 'Could somebody find a child by it who must not? Ask that before anything else.',
  never: [
    'Nobody copies the information into Watchword, or sends it on to show what was lost.',
    'Nobody waits with telling the data protection officer until all is known.',
    'Nobody asks a family first whether they would mind.',
    'It does not end before somebody has asked of each child whether it puts them in danger.',
    'No picture and no file of it comes into Watchword, by anybody.',
  ],
  steps: outside.toTheEnd([
    review,
    children.safe({ after: ['review'] }),
    danger,
    officer,
    contain,
    children.support({}),
    children.parents({}),
    outside.referral({}),
    outside.sent({}),
    children.parentsAgain({}),
  ]),
  locks: [unlessReferred],
}
