import type { Procedure } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import * as conduct from './parts/conduct.ts'
import { unlessReferred } from './parts/in-school.ts'
import * as outside from './parts/outside.ts'
import { ask, step } from './steps.ts'

const review = conduct.review({
  asks: [
    ask('came', 'What came, to whom, on which day, in which way?', 'words', {
      hint: 'Message, e-mail, call, letter. Its words as they were told, and nothing opened again to find out',
    }),
    ask('sender', 'From whom: the name, address or number that it shows, as words?', 'line', {
      hint: 'For an e-mail also its date and the address behind the name',
    }),
    ask('known', 'Who is that?', 'choice', {
      options: [
        { value: 'pupil', text: 'A pupil', hint: 'Then bullying or the behaviour policy may lead' },
        { value: 'parent', text: 'A parent or carer' },
        {
          value: 'stranger',
          text: 'Somebody whom nobody here knows',
          hint: 'If they are an adult who seeks contact with a child, follow the procedure for exploitation too',
        },
        { value: 'unknown', text: 'Not known' },
      ],
    }),
    ask('kind', 'What kind is it?', 'choice', {
      options: [
        { value: 'abusive', text: 'Abusive, threatening or meant to frighten' },
        { value: 'unlawful', text: 'Unlawful, or it offers or asks for something unlawful' },
        { value: 'upsetting', text: 'Upsetting in another way' },
        { value: 'deceiving', text: 'Deceiving: to get money, pictures or a password' },
      ],
    }),
  ],
})

const authority = step(
  'authority',
  'Decide whether the authority is told',
  'The local authority or trust may know of others who had the same. Nothing of what came is copied to them.',
  {
    after: ['review', 'advice'],
    asks: [
      ask('told', 'Is the authority told?', 'yes-no'),
      ask('when', 'When, whom, and which reference did they give?', 'line', {
        isNeeded: { ask: 'told', is: ['yes'] },
        hint: 'Leave it empty if they are not told',
      }),
      ask('whyNot', 'Why not?', 'words', {
        isNeeded: { ask: 'told', is: ['no'] },
        hint: 'Leave it empty if they are told',
      }),
    ],
  },
)

const block = step(
  'block',
  'See that nothing more comes',
  'The sender blocked, at school and on the child’s own accounts; the network manager asked by an action that names nobody.',
  {
    after: ['review', 'evidence'],
    helpedBy: 'action',
    skip: 'reason',
    isFixed: false,
    asks: [
      ask('done', 'Who blocked what, and when?', 'words'),
      ask('others', 'Has it come to anybody else here?', 'yes-no-unknown'),
    ],
  },
)

/** A message, call or e-mail that disturbs, threatens or may be unlawful. */
export const communication: Procedure = {
  key: 'communication',
  title: 'A disturbing or unlawful message',
  alsoCalled: ['abusive e-mail', 'threat', 'malicious communication', 'blackmail for money', 'hoax'],
  toldBy: { words: ['threat', 'abusive message', 'abusive email', 'blackmail', 'hoax', 'malicious'] },
  version: 1,
  guidance: [
    { name: 'This school’s online safety and child protection policies', edition: 'as in force on the day' },
  ],
  first:
    'Do not answer it, forward it or delete it. A threat of harm: ring 999, or 101 where nobody is in danger now.',
  never: [
    'Nobody answers it or pays anything.',
    'Nobody forwards it, not even to the safeguarding lead or the police before they ask.',
    'Nobody deletes it while the police may need it.',
    'Parents and others outside are not told before the police were asked, where it may be a crime.',
    'No picture and no file of it comes into Watchword, by anybody.',
  ],
  steps: outside.toTheEnd(
    [
      review,
      children.safe({ after: ['review'] }),
      conduct.evidence({}),
      outside.adviceFirst({
        asks: [
          ask('whyNotTold', 'If the police are not told, who decided that, and why?', 'words', {
            isNeeded: { ask: 'offence', is: ['no'] },
            hint: 'Leave it empty if they were',
          }),
        ],
      }),
      authority,
      conduct.governing({ only: conduct.whenReview('known', 'pupil', 'unknown') }),
      block,
      children.support({}),
      children.parents({}),
      outside.referral({}),
      outside.sent({}),
      children.parentsAgain({}),
    ],
    {
      asks: [ask('outcome', 'What came of it?', 'words')],
    },
  ),
  locks: [unlessReferred, ...outside.untilAdvised(['authority', 'parents'])],
}
