import type { Procedure } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import { ask } from './steps.ts'

const { whenReview } = conduct
const BY_OTHERS = whenReview('poster', 'parent', 'other', 'unknown')
const BY_PUPIL = whenReview('poster', 'pupil', 'unknown')

const review = conduct.review({
  asks: [
    ask('poster', 'Who posted or sent it?', 'choice', {
      options: [
        { value: 'pupil', text: 'A pupil of this school', hint: 'Then the policy that leads, and its steps' },
        { value: 'parent', text: 'A parent or carer', hint: 'Then they are asked to take it down' },
        { value: 'other', text: 'Somebody else, outside the school' },
        { value: 'unknown', text: 'Not known' },
      ],
    }),
    ask('where', 'On which service, and at which address, as words?', 'line', {
      hint: 'It stays words here: nobody can press it',
    }),
    ask('about', 'Whom or what is it about?', 'line'),
    ask(
      'reveals',
      'Does it reveal something private of a child: a name, a picture, where they are?',
      'choice',
      {
        options: [
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes', hint: 'Say beneath what, and who can see it' },
          { value: 'unknown', text: 'Not known' },
        ],
      },
    ),
    ask('revealed', 'What does it reveal, where, and to whom?', 'words', {
      isNeeded: { ask: 'reveals', is: ['yes'] },
      hint: 'Leave it empty if it reveals nothing',
    }),
    ask('underage', 'Does a pupil have an account for which they are too young?', 'yes-no-unknown', {
      hint: 'If so, their parents are told, or it is said why not',
    }),
  ],
})

/** Something on social media by a pupil, a parent or somebody outside, about the school or its people, or of a pupil. */
export const socialMedia: Procedure = {
  key: 'social-media',
  title: 'Social media: by a pupil, a parent or somebody outside',
  alsoCalled: ['abusive post', 'group chat', 'fake account', 'reputation', 'underage account', 'oversharing'],
  toldBy: {
    words: [
      'tiktok',
      'instagram',
      'snapchat',
      'whatsapp',
      'facebook',
      'social media',
      'group chat',
      'fake account',
    ],
  },
  version: 1,
  guidance: [
    {
      name: 'This school’s online safety, behaviour and anti-bullying policies',
      edition: 'as in force on the day',
    },
  ],
  first: 'Do not answer it, share it or like it, and ask nobody to. Write down where it is, as words.',
  never: [
    'Nobody answers online, for the school or for themselves.',
    'Nobody here opens an account, or uses a child’s, to see more of it.',
    'Nobody asks other pupils to show what they can see.',
    'What somebody who works here has posted is not dealt with here.',
    'No picture and no file of it comes into Watchword, by anybody.',
    'It does not end while nobody knows whether it is gone.',
  ],
  steps: outside.toTheEnd(
    [
      review,
      children.safe({ after: ['review'] }),
      conduct.evidence({}),
      outside.adviceFirst({}),
      conduct.governing({ only: BY_PUPIL }),
      conduct.route({}),
      conduct.request({ only: BY_OTHERS }),
      conduct.host({ after: ['review', 'request'] }),
      children.support({}),
      children.parents({}),
      children.sanctions({ only: BY_PUPIL, after: ['review', 'policy', 'route'] }),
      outside.referral({}),
      outside.sent({}),
      children.parentsAgain({}),
    ],
    {
      asks: [
        ask('gone', 'Is it gone?', 'choice', {
          options: [
            { value: 'gone', text: 'Yes' },
            { value: 'stays', text: 'No, and it is said beneath what is done about that' },
          ],
        }),
        ask('stays', 'What is done while it stays?', 'words', {
          isNeeded: { ask: 'gone', is: ['stays'] },
          hint: 'Leave it empty if it is gone',
        }),
      ],
    },
  ),
  locks: [unlessReferred, ...outside.untilAdvised(['request', 'parents', 'sanctions'])],
}
