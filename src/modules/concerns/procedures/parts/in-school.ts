import type { Lock, Step, Until } from '../../../../platform/procedures/procedure.ts'
import { KEEP_IN_SCHOOL, SANCTION } from '../acts.ts'
import { ask, keysOf, step } from '../steps.ts'
import { toTheEnd } from './outside.ts'

/** Nothing less than a referral, unless it says here why, and by which plan. */
export const inSchool = (more: Partial<Step>): Step =>
  step(
    'in-school',
    'Say why it can be met in school',
    'Only where no referral is made. Enough must be known, the risk must be one that the school can meet, and there is a plan.',
    {
      only: { notRecorded: 'referred' },
      after: ['review', 'risk'],
      again: ['review', 'risk'],
      asks: [
        ask('enough', 'Is enough known to decide?', 'yes-no-unknown'),
        ask('manageable', 'Can the school meet the risk?', 'yes-no-unknown'),
        ask('reasons', 'Why?', 'words'),
        ask('plan', 'What does the school do, who, and by when?', 'words'),
      ],
      ...more,
    },
  )

/** Where a procedure asks no more of a decision than that nothing asks for a referral. */
export const unlessReferred: Lock = {
  act: KEEP_IN_SCHOOL,
  says: 'Nothing less than a referral can be decided yet. It waits for:',
  until: [{ noTrigger: true }],
}

/** What else it waits for is given. */
export const keepInSchool = (also: readonly Until[] = []): Lock => ({
  act: KEEP_IN_SCHOOL,
  says: 'Nothing less than a referral can be decided yet. It waits for:',
  until: [
    { noTrigger: true },
    { step: 'risk' },
    ...also,
    { step: 'in-school' },
    { answer: { step: 'in-school', ask: 'enough', is: ['yes'] } },
    { answer: { step: 'in-school', ask: 'manageable', is: ['yes'] } },
  ],
})

/** A sanction is recorded once the step that asks what it would do to each child has said that there is one. */
export const sanctionAgreed: Lock = {
  act: SANCTION,
  says: 'No sanction can be recorded yet. It waits for:',
  until: [{ step: 'sanctions' }, { answer: { step: 'sanctions', ask: 'sanction', is: ['yes'] } }],
}

/** Looked at when it is nearly over, by three questions, and then ended. What is to change is a task of somebody’s, with a day. */
export const handledToTheEnd = (steps: readonly Step[], more: Partial<Step> = {}): readonly Step[] =>
  toTheEnd(
    [
      ...steps,
      step(
        'handling',
        'Look at how it was handled',
        'When all else is settled. What is to change becomes an action of somebody’s, with a day, in words that name no child.',
        {
          helpedBy: 'action',
          after: keysOf(steps),
          again: ['review'],
          asks: [
            ask('handled', 'What went well in how it was handled, and what did not?', 'words'),
            ask('practice', 'What do we do another way next time?', 'words'),
            ask('learned', 'What should a policy or procedure say that it does not say now?', 'words', {
              hint: 'Or that each says what it should. It can be made somebody’s action once this has ended: name nobody',
            }),
          ],
          ...more,
        },
      ),
    ],
    { asks: [] },
  )
