import type { Procedure } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import { ask, step } from './steps.ts'

const review = conduct.review({
  asks: [
    ask('who', 'Who complains, and how can they be reached?', 'line'),
    ask('about', 'What is it about?', 'choice', {
      options: [
        { value: 'bullying', text: 'Bullying', hint: 'Follow the procedure for bullying too' },
        {
          value: 'protection',
          text: 'That a child is or was not safe',
          hint: 'Then child protection leads: decide about a referral first',
        },
        { value: 'handled', text: 'How the school dealt with something' },
        { value: 'other', text: 'Something else of online safety' },
      ],
    }),
    ask('wants', 'What do they want to happen?', 'words'),
  ],
})

const acknowledged = step(
  'acknowledged',
  'Say that it was received, and what happens next',
  'Who looks into it, under which procedure of the school, and when they hear again.',
  {
    after: ['review'],
    within: {
      unit: 'schoolDays',
      count: 2,
      source: 'Ours until the school’s complaints procedure says another',
    },
    helpedBy: 'contact',
    asks: [
      ask('when', 'When was it said, by whom, and how?', 'line'),
      ask('stage', 'At which stage of the school’s complaints procedure is it?', 'line'),
      ask('next', 'When do they hear again?', 'line'),
    ],
  },
)

const looked = step(
  'looked',
  'Look into it',
  'By somebody who had no part in it. What is found is told apart from what was said.',
  {
    after: ['review', 'acknowledged'],
    asks: [
      ask('by', 'Who looked into it, and what part had they before?', 'line'),
      ask('found', 'What did they find?', 'words'),
    ],
  },
)

const answered = step(
  'answered',
  'Answer it',
  'What was found, what the school does, and where they can turn if they do not agree. Nothing of another child.',
  {
    after: ['looked'],
    within: {
      unit: 'schoolDays',
      count: 10,
      source: 'Ours until the school’s complaints procedure says another',
    },
    helpedBy: 'contact',
    asks: [
      ask('when', 'When was it answered, by whom, and how?', 'line'),
      ask('says', 'What does the answer say?', 'words'),
      ask('agrees', 'Do they agree?', 'choice', {
        options: [
          { value: 'yes', text: 'Yes, or they want nothing more' },
          { value: 'next', text: 'No, and it goes to the next stage' },
          { value: 'silent', text: 'They have not said' },
        ],
      }),
    ],
  },
)

/** A parent or somebody else is not content with what happened online or how it was dealt with. */
export const complaint: Procedure = {
  key: 'complaint',
  title: 'A complaint about online safety',
  alsoCalled: ['parental complaint', 'complaint of cyberbullying', 'child protection complaint'],
  toldBy: { words: ['complain', 'complaint', 'not happy with how'] },
  version: 1,
  guidance: [
    {
      name: 'This school’s complaints, anti-bullying and child protection policies',
      edition: 'as in force on the day',
    },
  ],
  first: 'Is a child unsafe now? That comes before the complaint.',
  never: [
    'A complaint about somebody who works or helps here is not dealt with here.',
    'Nobody who is complained about looks into it.',
    'Nobody is told anything of another child.',
    'A child is not treated worse because somebody complained.',
    'It does not end unanswered.',
  ],
  steps: outside.toTheEnd([
    review,
    children.safe({ after: ['review'] }),
    acknowledged,
    conduct.governing({}),
    looked,
    answered,
    children.support({}),
    outside.referral({}),
    outside.sent({}),
  ]),
  locks: [unlessReferred],
}
