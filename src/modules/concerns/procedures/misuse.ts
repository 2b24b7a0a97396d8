import type { Procedure } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import { ask, step } from './steps.ts'

const { whenReview } = conduct

const review = conduct.review({
  asks: [
    ask('kind', 'What was misused?', 'choice', {
      options: [
        { value: 'account', text: 'An account: taken over, shared, or used by somebody else' },
        { value: 'around', text: 'The filter or another protection was got around' },
        { value: 'content', text: 'Something was looked for, made or sent that the agreement forbids' },
        { value: 'damage', text: 'A device or system was damaged' },
        { value: 'exam', text: 'A device was used in a test or an exam' },
        { value: 'other', text: 'Something else' },
      ],
    }),
    ask('rule', 'Which line of the agreement or policy is broken, and did the pupil sign it?', 'line'),
    ask('before', 'Has it happened before?', 'words', { hint: 'What was done then, and whether it helped' }),
  ],
})

const account = step(
  'account',
  'Make the account safe',
  'A new password, every session ended, and whoever knew the password asked how. The child is not blamed for having been deceived.',
  {
    only: whenReview('kind', 'account'),
    after: ['review'],
    within: { unit: 'hours', count: 2, source: 'Ours: at once' },
    helpedBy: 'action',
    asks: [
      ask('changed', 'Who changed the password and ended the sessions, and when?', 'line'),
      ask('knew', 'Who knew the password, and how did they come to?', 'words'),
      ask('done', 'What was done with the account meanwhile?', 'words', {
        hint: 'Messages, purchases, other accounts with the same password',
      }),
    ],
  },
)

const hole = step(
  'hole',
  'Close the way around',
  'Ask the network manager by an action that names no child.',
  {
    only: whenReview('kind', 'around'),
    after: ['review'],
    within: { unit: 'nextSchoolMorning', source: 'Ours until the school’s policy says another' },
    helpedBy: 'action',
    asks: [
      ask('how', 'How was it got around?', 'words'),
      ask('closed', 'Who closed it, and when?', 'line'),
      ask('met', 'What did the child meet there?', 'words', {
        hint: 'If it was indecent or illegal, follow that procedure too. Nobody opens it to find out',
      }),
    ],
  },
)

const examining = step(
  'examining-body',
  'Report it to the examining body',
  'For a public test or exam it is for the body to decide what follows. The headteacher sees that it is sent.',
  {
    only: whenReview('kind', 'exam'),
    after: ['review'],
    within: { unit: 'sameDay', source: 'Ours until the body says another' },
    asks: [
      ask('body', 'Which body, and to whom there?', 'line', {
        hint: 'Or that it was a test of the school’s own',
      }),
      ask('sent', 'When was it sent, by whom, and which reference did they give?', 'line'),
    ],
  },
)

/** School technology, an account or the filter misused by a pupil. */
export const misuse: Procedure = {
  key: 'misuse',
  title: 'School technology misused by a pupil',
  alsoCalled: [
    'breach of the acceptable use agreement',
    'hacked account',
    'shared password',
    'VPN',
    'phone in an exam',
  ],
  toldBy: { words: ['hacked', 'vpn', 'proxy', 'password', 'logged in as', 'got round the filter'] },
  version: 1,
  guidance: [
    {
      name: 'This school’s acceptable use agreement and behaviour policy',
      edition: 'as in force on the day',
    },
  ],
  first:
    'Stop what goes on, then ask openly what happened. Somebody may have been deceived or made to do it.',
  never: [
    'Nobody looks through a pupil’s own device for it: that has a procedure of its own.',
    'Nobody uses the pupil’s account or asks for their password.',
    'No sanction is given under a rule that was not in force on the day.',
    'What somebody who works here has done is not dealt with here.',
    'No picture and no file of it comes into Watchword, by anybody.',
  ],
  steps: outside.toTheEnd([
    review,
    children.safe({ after: ['review'] }),
    account,
    hole,
    examining,
    conduct.evidence({}),
    conduct.governing({}),
    conduct.route({}),
    children.support({}),
    children.parents({}),
    children.sanctions({ after: ['policy', 'route'] }),
    outside.referral({}),
    outside.sent({}),
    children.parentsAgain({}),
  ]),
  locks: [unlessReferred],
}
