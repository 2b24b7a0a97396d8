import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { URGENT_KINDS } from '../urgent.ts'
import * as outside from './parts/outside.ts'
import * as school from './parts/in-school.ts'
import { secondLead } from './parts/second.ts'
import * as things from './parts/things.ts'
import { parents, parentsAgain, risk, sanctions, support } from './sexual-violence-children.ts'
import { account, apart, PART_FIVE, review, together } from './sexual-violence-review.ts'
import * as children from './parts/children.ts'
import { ask, FROM, step } from './steps.ts'

const AGENCIES = PART_FIVE('options to manage the report')
const SEARCHING = 'Searching, screening and confiscation, Department for Education'

const before = [
  children.safe({ from: PART_FIVE('the immediate response to a report') }),
  account,
  apart,
  outside.adviceFirst({ from: PART_FIVE('reporting to the police') }),
  things.device({
    from: SEARCHING,
    says: 'Off, sealed, locked away. Nobody looks through it, and nobody copies anything from it. Each hand through which it passes is a line of its own.',
  }),
  step(
    'imagery',
    'Follow the steps for nudes and semi-nudes too',
    'A picture or film has rules of its own: nobody looks at it.',
    {
      from: FROM.ukcis('initial response'),
      by: 'follows-imagery',
      only: { step: 'review', ask: 'picture', is: ['yes', 'unknown'] },
      after: ['review'],
    },
  ),
  things.online({ from: PART_FIVE('safeguarding and supporting each child') }),
  things.takedownOnline({}),
  things.gone({}),
]
const about = [
  ...[risk, together, support, parents],
  school.inSchool({ from: AGENCIES }),
  secondLead({
    ...{
      of: 'in-school',
      title: 'Have a second lead confirm that no referral is made',
      only: { notRecorded: 'referred' },
    },
    says: 'Not whoever wrote it. Where they do not agree, it is referred.',
    asks: [
      ask('agrees', 'Do you agree that no referral is made?', 'yes-no', {
        must: { be: 'yes', says: 'Then it is referred: decide that on the record' },
      }),
      ask('because', 'Why?', 'words'),
    ],
    from: AGENCIES,
  }),
  outside.referral({ from: AGENCIES }),
  outside.sent({ from: AGENCIES }),
  ...[parentsAgain, sanctions],
  outside.otherSettings({ from: PART_FIVE('working with others') }),
]

/** Between children, of any age and sex, in and out of school, offline and online. */
export const sexualViolence: Procedure = {
  key: 'sexual-violence',
  title: 'Sexual violence and sexual harassment between children',
  alsoCalled: [
    'harmful sexual behaviour',
    'child-on-child sexual abuse',
    'sexual harassment online',
    'assault',
  ],
  toldBy: { words: URGENT_KINDS['sexual-harassment'].words, isAsked: true },
  version: 1,
  guidance: [
    {
      name: 'Department for Education, Keeping children safe in education, Part five',
      edition: '1 September 2026',
    },
  ],
  first:
    'Listen, take it seriously, and tell the safeguarding lead at once. Promise nobody that it stays a secret. Look at no picture or film of it, and copy and send none.',
  never: [
    'Nobody calls it banter, a joke or a part of growing up. Each report is answered, also where it is said to be small.',
    'Nobody asks the child who was harmed to tell it again and again.',
    'Nobody promises a child that it stays a secret.',
    'The children are not put together, in lessons, on the way or anywhere else, before the risk is assessed.',
    'No parent and nobody outside is told, and nobody is sanctioned, before the police were asked, where it may be a crime.',
    'No sanction stands in the place of support.',
    'Nobody looks at, copies, sends or asks for a picture or film of it, and none comes into Watchword.',
  ],
  steps: school.handledToTheEnd([review, ...before, ...about], {
    from: FROM.kcsie('and the school’s own policy'),
  }),
  locks: [
    school.keepInSchool([{ step: 'advice' }]),
    ...outside.untilAdvised(['parents', 'sanctions', 'other-settings']),
    school.sanctionAgreed,
  ],
}
