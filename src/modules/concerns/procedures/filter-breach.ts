import type { Procedure } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import { ask, step } from './steps.ts'

const MAY_BE = ['yes', 'unknown']

const review = conduct.review({
  asks: [
    ask('met', 'What was met, in words, and who met it?', 'words', {
      hint: 'From what was told. Nobody opens it again',
    }),
    ask('address', 'At which address, as words, on which device, on which day?', 'line', {
      hint: 'It stays words here: nobody can press it. Or that nobody knows it',
    }),
    ask('illegal', 'May it be illegal: indecent images of children, or terrorism?', 'yes-no-unknown', {
      hint: 'If it may be, follow the procedure for indecent images or for radicalisation too, and nobody looks',
    }),
    ask('how', 'How was it met?', 'choice', {
      options: [
        { value: 'accident', text: 'By accident' },
        {
          value: 'looked',
          text: 'It was looked for',
          hint: 'Then that has its reason, which the child is asked for',
        },
        { value: 'shown', text: 'Somebody showed it' },
        { value: 'unknown', text: 'Not known' },
      ],
    }),
  ],
})

const block = step(
  'block',
  'Have it blocked, and say since when',
  'Ask the network manager by an action that says the address and names no child.',
  {
    after: ['review'],
    within: { unit: 'sameDay', source: 'Ours until the school’s policy says another' },
    helpedBy: 'action',
    asks: [
      ask('blocked', 'Who blocked it, and when?', 'line'),
      ask('cause', 'Why had it not been blocked?', 'words', {
        hint: 'Not in the list, a device without filter, a person without one, a way around',
      }),
      ask('others', 'Could others have met it, and who looks into the log?', 'words'),
    ],
  },
)

const report = step(
  'iwf',
  'Report it where it is illegal',
  'The Internet Watch Foundation takes addresses of indecent images, the police take terrorism. Addresses only: nothing is copied.',
  {
    only: { step: 'review', ask: 'illegal', is: MAY_BE },
    after: ['review'],
    within: { unit: 'hours', count: 2, source: 'Ours: at once' },
    asks: [
      ask('whom', 'Who was told, by whom, and when?', 'line'),
      ask('reference', 'Which reference did they give?', 'line', { hint: 'Or that they gave none' }),
    ],
  },
)

/** A child met something that the filter should have stopped. */
export const filterBreach: Procedure = {
  key: 'filter-breach',
  title: 'Something got past the filter',
  alsoCalled: ['filtering breach', 'inappropriate content', 'accidental access', 'unsuitable website'],
  toldBy: {
    words: ['got past the filter', 'filter did not', 'unsuitable site', 'inappropriate site', 'popped up'],
  },
  version: 1,
  guidance: [
    {
      name: 'Department for Education, Meeting digital and technology standards: filtering and monitoring',
      edition: 'as published on the day',
    },
  ],
  first:
    'Turn the screen away, calmly. Do not open it again to see what it was, and praise whoever told you.',
  never: [
    'Nobody opens it again, to check or to show it.',
    'Nobody copies, prints or photographs it.',
    'Nobody blames a child who met it by accident and told.',
    'It does not end before it is blocked.',
    'No picture and no file of it comes into Watchword, by anybody.',
  ],
  steps: outside.toTheEnd([
    review,
    children.safe({ after: ['review'] }),
    block,
    report,
    children.support({}),
    children.parents({}),
    outside.referral({}),
    outside.sent({}),
    children.parentsAgain({}),
  ]),
  locks: [unlessReferred],
}
