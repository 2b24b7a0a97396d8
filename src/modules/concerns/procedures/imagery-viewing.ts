import type { Step } from '../../../platform/procedures/procedure.ts'
import { ask, FROM, LEADS, step } from './steps.ts'

const MUST = { ask: 'viewing', is: ['must'] }

/** Decided and written down before anybody looks; “not viewed” is the usual answer. */
export const viewing: Step = step(
  'viewing',
  'Decide that nobody looks at it',
  'The usual answer is that it is not viewed. Where there is no other way, only the safeguarding lead or a deputy views it, and this is written down before they do.',
  {
    from: FROM.ukcis('viewing the imagery'),
    after: ['review', 'safe'],
    who: { are: LEADS, if: MUST },
    asks: [
      ask('viewing', 'Is it viewed?', 'choice', {
        options: [
          { value: 'not-viewed', text: 'No, it is not viewed' },
          { value: 'must', text: 'It must be, by me', hint: 'You are the safeguarding lead or a deputy' },
        ],
      }),
      ask('reason', 'Which of these is the reason?', 'choice', {
        isNeeded: MUST,
        hint: 'No other reason is allowed. Leave it empty if it is not viewed',
        options: [
          {
            value: 'decide',
            text: 'Whether other agencies must be involved cannot be decided in any other way',
          },
          {
            value: 'takedown',
            text: 'It cannot be reported to a service, so that it is taken down, in any other way',
          },
          { value: 'met', text: 'A child showed it to somebody here, or it came up on a school device' },
        ],
      }),
      ask('instead', 'What else was tried or considered?', 'words', { isNeeded: MUST }),
      ask('approver', 'Who agreed to it?', 'line', {
        isNeeded: MUST,
        hint: 'A member of the leadership team',
      }),
      ask('second', 'Which second adult is present?', 'line', {
        isNeeded: MUST,
        hint: 'Their name and what they are. They need not look at it',
      }),
      ask('place', 'Where, so that nobody else can see it?', 'line', {
        isNeeded: MUST,
        hint: 'On school premises, normally the head’s or a leader’s office',
      }),
    ],
  },
)

export const viewed: Step = step(
  'viewed',
  'Say what was done when it was viewed',
  'When, who was there, what was decided. Describe nothing that it shows beyond what the decision needs.',
  {
    from: FROM.ukcis('viewing the imagery'),
    only: { step: 'viewing', ask: 'viewing', is: ['must'] },
    after: ['viewing'],
    who: { are: LEADS },
    asks: [
      ask('when', 'When was it viewed, and when did that end?', 'line', {
        hint: 'Or that it was not viewed after all',
      }),
      ask('present', 'Who was there?', 'line'),
      ask('decided', 'What was decided because of it?', 'words'),
    ],
  },
)

/** It stays empty where it never happened. */
export const unauthorised: Step = step(
  'unauthorised',
  'If somebody has looked who should not have',
  'It happens: a pupil holds up a phone, a teacher opens a message. It is written down as what it was, and they are supported. It stays empty if nobody did.',
  {
    from: FROM.ukcis('viewing the imagery'),
    isMany: true,
    ifItHappens: true,
    asks: [
      ask('whom', 'Who saw it?', 'line'),
      ask('how', 'How did that come about, and when?', 'words'),
      ask('done', 'What was said to them, and how are they supported?', 'words'),
    ],
  },
)
