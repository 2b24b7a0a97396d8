import type { Procedure, Step } from '../../../platform/procedures/procedure.ts'
import { URGENT_KINDS } from '../urgent.ts'
import { iwf, OF_THIS_KIND, review, situation } from './indecent-images-review.ts'
import * as children from './parts/children.ts'
import * as outside from './parts/outside.ts'
import { adviceIfUnsure, police, untilTold } from './parts/police.ts'
import { decideToTell, secondLead } from './parts/second.ts'
import * as things from './parts/things.ts'
import { ask, FROM, step } from './steps.ts'

const only = OF_THIS_KIND
/** Somebody who came upon it by accident is no case for social care by itself. */
const MORE = { step: 'situation', ask: 'which', is: ['any', 'school-device'] }

const SAY_KEEP = { step: 'police', ask: 'copies', is: ['keep'] }
const MAY_GO = { step: 'police', ask: 'copies', is: ['may-go', 'keep'] }

const DELETED = { ask: 'what', is: ['deleted'] }

/** Nobody deletes what the police may need, and nobody keeps what they do not. */
const copies: Step = step(
  'copies',
  'Have copies deleted, once the police say so',
  'In mailboxes, chats, downloads, on drives: each place is a line of its own. Whoever deletes does not open it. That there is no copy is an answer too.',
  {
    only,
    after: ['police'],
    isMany: true,
    helpedBy: 'action',
    asks: [
      ask('what', 'What was done?', 'choice', {
        options: [
          { value: 'deleted', text: 'A copy was deleted' },
          { value: 'none', text: 'There is no copy here, or none is left' },
        ],
      }),
      ask('where', 'Where was it?', 'line', { isNeeded: DELETED, hint: 'Which mailbox, device or drive' }),
      ask('deleter', 'Who deleted it, without opening it?', 'line', { isNeeded: DELETED }),
      ask('when', 'When?', 'line', { isNeeded: DELETED, hint: 'The day and the time' }),
      ask('witness', 'Who was there?', 'line', {
        isNeeded: DELETED,
        hint: 'They do not look at it either. Leave these empty if there is no copy',
      }),
    ],
  },
)

const kept: Step = step(
  'kept',
  'Keep only what the police ask to be kept',
  'In one place, where nobody else comes. What is kept is never in Watchword: here stands only where it is and who holds it.',
  {
    only: SAY_KEEP,
    after: ['police'],
    asks: [
      ask('officer', 'Which officer asked for it, and under which reference?', 'line'),
      ask('place', 'Where is it locked away?', 'line'),
      ask('holder', 'Who alone can get at it?', 'line'),
      ask('others', 'Are all other copies deleted?', 'yes-no', {
        must: { be: 'yes', says: 'Have the others deleted first: the step before this one' },
      }),
    ],
  },
)

const lookedAt: Step = {
  ...things.handled({}),
  title: 'If somebody switched a device on, looked again or sent it on',
  says: 'It happens, also to report it. It is written down as what it was, and the police are told. It stays empty if nobody did.',
}

const STEPS: readonly Step[] = [
  situation,
  review,
  children.safe({ after: ['review'], from: FROM.kcsie('immediate risk of harm') }),
  things.deviceKept({
    only,
    after: ['situation'],
    says: 'Sealed and locked away: nobody switches it on, and nobody looks through it. Each hand through which it passes is a line of its own.',
  }),
  things.network({ only, after: ['review'] }),
  police({
    only,
    asks: [
      ask('copies', 'What do they say about copies?', 'choice', {
        options: [
          { value: 'may-go', text: 'They do not need them: copies may be deleted' },
          { value: 'keep', text: 'They ask us to keep some', hint: 'Those alone; all others are deleted' },
          { value: 'wait', text: 'Nothing is deleted yet' },
        ],
      }),
    ],
  }),
  adviceIfUnsure({}),
  iwf,
  decideToTell({
    key: 'social-care',
    title: 'Decide whether children’s social care is told',
    whom: 'children’s social care',
    only: MORE,
  }),
  secondLead({ of: 'social-care' }),
  copies,
  kept,
  children.parents({ only, after: ['review', 'safe', 'police'] }),
  children.parentsAgain({ after: ['parents'] }),
  children.support({ only, after: ['review', 'safe'] }),
  lookedAt,
  things.returned({ only }),
]

/** Indecent images of children that somebody met, found or may have; not what a child made of themself. */
export const indecentImages: Procedure = {
  key: 'indecent-images',
  title: 'Indecent images of children found or met',
  alsoCalled: ['IIOC', 'child sexual abuse material', 'CSAM', 'illegal material', 'child pornography'],
  toldBy: { words: URGENT_KINDS['indecent-images'].words, isAsked: true },
  version: 1,
  guidance: [
    { name: 'Department for Education, Keeping children safe in education', edition: '1 September 2026' },
  ],
  first:
    'Do not look at it again. Do not copy, send, forward or print it, not even to report it. Leave the device alone, delete nothing, and ring the police: 101, or 999 where a child is in danger.',
  never: [
    'Nobody looks at it again, and nobody copies, sends, forwards or prints it, not even to report it.',
    'No picture and no file comes into Watchword about it, by anybody.',
    'Nothing is deleted before the police say so, and nothing is kept but what they ask for.',
    'Nobody tells or asks the adult whom it may be about.',
    'Nobody switches a device on, searches it or gives it back before the police say so.',
    'Nothing is told to parents or to anybody else outside before the police were told.',
    'A “no” to children’s social care never rests on one person.',
  ],
  steps: outside.toTheEnd(STEPS),
  locks: [
    ...untilTold({
      once: ['parents'],
      decision: ['social-care', 'social-care-second'],
      allowed: ['returned'],
    }),
    {
      act: 'copies',
      until: [{ step: 'advice' }, { answer: MAY_GO }],
      says: 'Nothing is deleted before the police say so.',
    },
  ],
}
