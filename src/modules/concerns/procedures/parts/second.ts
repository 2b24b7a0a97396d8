import type { Step } from '../../../../platform/procedures/procedure.ts'
import { ask, LEADS, step } from '../steps.ts'

const REFERRED = { ask: 'referred', is: ['yes'] }

type Whom = { key: string; title: string; whom: string } & Partial<Step>

/** Whether somebody outside is told, with the reasons either way. */
export const decideToTell = ({ key, title, whom, asks = [], ...more }: Whom): Step =>
  step(key, title, 'Any doubt is a reason to ask them. A “no” counts once a second lead has looked at it.', {
    after: ['review'],
    again: ['review'],
    helpedBy: 'referral-sent',
    within: { unit: 'sameDay', source: 'Ours: on the same day' },
    ...more,
    asks: [
      ask('referred', `Is it referred to ${whom}?`, 'yes-no'),
      ask('reason', 'Why, or why not?', 'words'),
      ask('when', 'When was it referred, to whom there, and how?', 'line', {
        isNeeded: REFERRED,
        hint: 'Leave it empty if it is not referred',
      }),
      ask('reference', 'Which reference did they give?', 'line', {
        isNeeded: REFERRED,
        hint: 'Or that they gave none yet. Leave it empty if it is not referred',
      }),
      ...asks,
    ],
  })

/** Two leads look at a “no”. */
export const secondLead = ({ of, ...more }: { of: string } & Partial<Step>): Step =>
  step(
    `${of}-second`,
    'Have a second lead look at the “no”',
    'Not whoever decided it. Where they do not agree, it is referred: the step before this one is recorded again.',
    {
      only: { step: of, ask: 'referred', is: ['no'] },
      after: [of],
      again: [of],
      who: { are: LEADS, other: of },
      within: { unit: 'sameDay', source: 'Ours: on the same day' },
      asks: [
        ask('agrees', 'Do you agree that nobody there is told?', 'yes-no', {
          must: { be: 'yes', says: 'Then it is referred: record the step before this one again' },
        }),
        ask('because', 'Why?', 'words'),
      ],
      ...more,
    },
  )
