import type { Lock, Step } from '../../../../platform/procedures/procedure.ts'
import { SANCTION, SHARE_OUTSIDE, TELL_PARENTS } from '../acts.ts'
import { ask, keysOf, step } from '../steps.ts'

type More = Partial<Step>

/** Who else must know is decided on the record, where an answer may have taken everything less away. */
export const referral = (more: More): Step =>
  step(
    'referral',
    'Decide about a referral',
    'Recorded as the decision on the record. A referral is never shut; anything less is, while an answer asks for one or is missing.',
    {
      by: 'decision',
      after: ['review'],
      again: ['review'],
      within: {
        unit: 'sameDay',
        source: 'Ours: at once where an answer asks for it, and on the same day',
      },
      ...more,
    },
  )

export const sent = (more: More): Step =>
  step(
    'sent',
    'Send the referral',
    'Drafted from the record, sent by you, with their reference. It says in words what is needed, and carries no picture.',
    {
      by: 'referral-sent',
      only: { recorded: 'referred' },
      after: ['referral'],
      within: { unit: 'sameDay', source: 'Ours: at once, and on the same day' },
      ...more,
    },
  )

const MAYBE = { ask: 'offence', is: ['yes', 'unknown'] }

const OFFENCE = ask('offence', 'May a crime have been committed?', 'yes-no-unknown', {
  hint: '“Not known” is an answer, and it counts as yes until somebody knows',
})

/** Where there is no asking whether it may be a crime, the police are asked whatever is answered. */
type Advice = More & { isAlways?: true }

/** Whoever does not know whether it is a crime asks, and waits for the answer: not knowing counts as yes. */
export const adviceFirst = ({ asks = [], isAlways, ...more }: Advice): Step =>
  step(
    'advice',
    'Ask the police first, where it may be a crime',
    'Before parents are told, anybody outside is told or anybody is sanctioned. 101, or 999 where somebody is in danger. Where you are not sure, ask: the police, or the safeguarding team that advises the school.',
    {
      after: ['review'],
      again: ['review'],
      within: { unit: 'hours', count: 1, source: 'Ours: at once' },
      ...more,
      asks: [
        ...(isAlways ? [] : [OFFENCE]),
        ask('whom', 'Whom did you ask: which agency, and who are they?', 'line', {
          isNeeded: isAlways ?? MAYBE,
          hint: 'Their name or number and what they are. Leave it empty if it is surely no crime',
        }),
        ask('when', 'When, and by which number or in which way?', 'line', { isNeeded: isAlways ?? MAYBE }),
        ask('reference', 'Which reference did they give?', 'line', {
          isNeeded: isAlways ?? MAYBE,
          hint: 'Or that they gave none',
        }),
        ask('advised', 'What did they advise?', 'words', { isNeeded: isAlways ?? MAYBE }),
        ask('goOn', 'May the school go on?', 'choice', {
          isNeeded: isAlways ?? MAYBE,
          options: [
            { value: 'yes', text: 'Yes, they said so' },
            { value: 'wait', text: 'No, they ask us to wait' },
          ],
          must: {
            be: 'yes',
            says: 'If they ask you to wait, it may be a crime: answer that above',
            if: { ask: 'offence', is: ['no'] },
          },
        }),
        ...asks,
      ],
    },
  )

const goesOn = {
  oneOf: [
    { step: 'advice', ask: 'offence', is: ['no'] },
    { step: 'advice', ask: 'goOn', is: ['yes'] },
  ],
}

/** What stays shut until they were asked and say that the school may go on. Steps by their key, acts of the room by theirs. */
export const untilAdvised = (steps: readonly string[]): readonly Lock[] =>
  [TELL_PARENTS, SHARE_OUTSIDE, SANCTION, ...steps].map(act => ({
    act,
    until: [{ step: 'advice' }, goesOn],
    says: 'It may be a crime. Parents and others outside are not told, and nobody is sanctioned, until the police were asked and say that the school may go on.',
  }))

const OTHERS = { ask: 'others', is: ['yes'] }

export const otherSettings = (more: More): Step =>
  step(
    'other-settings',
    'Work with the other school, where its children are in it',
    'The safeguarding lead there, and nobody else. What is told is recorded as shared, on the record.',
    {
      after: ['review'],
      helpedBy: 'sharing',
      asks: [
        ask(
          'others',
          'Are children or adults of another school, college or setting in it?',
          'yes-no-unknown',
        ),
        ask('who', 'Which setting, and who is the safeguarding lead there?', 'line', { isNeeded: OTHERS }),
        ask('when', 'When did you speak with them, and how?', 'line', { isNeeded: OTHERS }),
        ask('agreed', 'What does each of you do?', 'words', { isNeeded: OTHERS }),
      ],
      ...more,
    },
  )

const LEARNED = ask('learned', 'What does the school learn from it?', 'words', {
  hint: 'For what is taught, for the policy, for the network. Name nobody',
})

/**
 * Its steps and the last: it ends when each is settled that is not there only for what may happen, and no child is
 * unsafe. What is learned is asked there, unless a step before has asked it.
 */
export const toTheEnd = (
  steps: readonly Step[],
  { asks = [LEARNED], ...more }: More = {},
): readonly Step[] => [
  ...steps,
  step('end', 'End it', 'When everything above is settled. Anything new that is recorded opens it again.', {
    after: keysOf(steps),
    ...more,
    asks: [
      ask('safe', 'Is every child in it safe, and supported?', 'yes-no', {
        must: { be: 'yes', says: 'It does not end while a child is not safe or not supported' },
      }),
      ...asks,
    ],
  }),
]
