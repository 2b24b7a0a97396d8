import type { Answered, Step } from '../../../../platform/procedures/procedure.ts'
import { adultInIt, ask, step } from '../steps.ts'

type More = Partial<Step>

const SAME_DAY = { unit: 'sameDay', source: 'Ours until the school’s policy says another' } as const

/** What the lead finds out first. What differs is asked after whether anybody is in danger. */
export const review = ({ asks = [], ...more }: More): Step =>
  step(
    'review',
    'Find out what happened',
    'From whoever told it and whoever knows the children. Ask openly, write down who says what, and lead nobody. “Not known” is an answer, and it counts until somebody knows.',
    {
      within: SAME_DAY,
      helpedBy: 'action',
      ...more,
      asks: [
        ask('what', 'What happened, in which order, and who says so?', 'words'),
        ask('harm', 'Is anybody in immediate danger, or at risk of harming themselves?', 'yes-no-unknown', {
          hint: 'Suicide and self-harm too. If yes: 999 first, then the next step here',
          trigger: { says: 'Somebody is at immediate risk of harm', isUrgent: true },
        }),
        adultInIt(),
        ...asks,
      ],
    },
  )

/** What shows it stays where it is: in words here, and as it was with whoever has it. */
export const evidence = ({ asks = [], ...more }: More): Step =>
  step(
    'evidence',
    'See that what shows it is kept, and described here',
    'Nothing is sent to Watchword or between staff. Ask the child not to answer and not to delete. Where it may show somebody undressed, nobody looks at it: follow that procedure too.',
    {
      after: ['review', 'safe'],
      ...more,
      asks: [
        ask(
          'shows',
          'What shows it: which messages, posts or calls, on which day, in which words?',
          'words',
          {
            hint: 'Addresses as words. Or that nothing shows it but what was told',
          },
        ),
        ask('kept', 'Where is the original kept, and by whom?', 'line', {
          hint: 'Or that it is gone, and how that came about',
        }),
        ...asks,
      ],
    },
  )

/** Which of the school’s own policies it is dealt with under, by the version that was in force on the day. */
export const governing = ({ asks = [], ...more }: More): Step =>
  step(
    'policy',
    'Say under which policy it is dealt with',
    'One of them leads. Its own steps are followed beside these, and a sanction rests on it.',
    {
      after: ['review'],
      again: ['review'],
      ...more,
      asks: [
        ask('which', 'Which policy leads?', 'choice', {
          options: [
            { value: 'anti-bullying', text: 'Anti-bullying' },
            { value: 'behaviour', text: 'Behaviour' },
            { value: 'safeguarding', text: 'Child protection and safeguarding' },
          ],
        }),
        ask(
          'version',
          'Which version or date of it was in force on the day, and where does it say so?',
          'line',
        ),
        ask('next', 'What does it ask for next, of whom?', 'words'),
        ...asks,
      ],
    },
  )

/** Whether it goes on, asked of each child once time has passed: what only seemed over is found. */
export const recurrence = (more: More): Step =>
  step(
    'recurrence',
    'Ask each child again whether it goes on',
    'After two school weeks, by somebody they trust, and not in front of the others.',
    {
      within: { unit: 'schoolDays', count: 10, source: 'Ours until the school’s policy says another' },
      again: ['review'],
      asks: [
        ask('says', 'What does {child} say now?', 'words', { isEach: true }),
        ask('goesOn', 'Does it go on?', 'yes-no', {
          must: {
            be: 'no',
            says: 'It is not over. Record what happened as new information in the first step, and go on from there',
          },
        }),
        ask('when', 'When were they asked, and by whom?', 'line'),
      ],
      ...more,
    },
  )

const ASKED = { ask: 'asked', is: ['yes'] }

/** Whoever posted it is asked to take it down; then the service. It is chased, and it ends by an answer. */
export const request = (more: More): Step =>
  step(
    'request',
    'Ask whoever posted it to take it down',
    'In person or by letter, by a member of the leadership team, without threats and without answering online.',
    {
      after: ['review'],
      within: { unit: 'workingDays', count: 2, source: 'Ours until the school’s policy says another' },
      asks: [
        ask('asked', 'Were they asked?', 'yes-no'),
        ask('who', 'Who was asked, by whom, when and how?', 'line', { isNeeded: ASKED }),
        ask('by', 'By which day should it be gone?', 'line', { isNeeded: ASKED }),
        ask('whyNot', 'Why were they not asked?', 'words', {
          isNeeded: { ask: 'asked', is: ['no'] },
          hint: 'Leave it empty if they were',
        }),
      ],
      ...more,
    },
  )

const REPORTED = { ask: 'reported', is: ['yes'] }

export const host = (more: More): Step =>
  step(
    'host',
    'Report it to the service that shows it',
    'By its own reporting page. Harmful content that a service leaves up can be taken further: Report Harmful Content helps from 13 years.',
    {
      within: { unit: 'workingDays', count: 5, source: 'Ours until the school’s policy says another' },
      asks: [
        ask('reported', 'Was it reported to the service?', 'yes-no'),
        ask('reference', 'When, by whom, and which reference did the service give?', 'line', {
          isNeeded: REPORTED,
        }),
        ask('reply', 'What did the service reply?', 'words', {
          isNeeded: REPORTED,
          hint: 'Or that no reply came, and to whom it was taken then',
        }),
        ask('whyNot', 'Why was it not reported?', 'words', {
          isNeeded: { ask: 'reported', is: ['no'] },
          hint: 'Leave it empty if it was',
        }),
      ],
      ...more,
    },
  )

/** Which of the three routes it takes, by age and circumstances. */
export const route = (more: More): Step =>
  step(
    'route',
    'Decide which way it is dealt with',
    'By the age of whoever did it and by what happened. A crime is for the police, whatever the school does.',
    {
      after: ['review', 'policy'],
      again: ['review'],
      asks: [
        ask(
          'circumstances',
          'Which circumstances count: age, understanding, intent, harm, what came before?',
          'words',
        ),
        ask('route', 'Which way?', 'choice', {
          options: [
            { value: 'support', text: 'Support and teaching alone' },
            { value: 'disciplinary', text: 'Disciplinary, under the policy that leads' },
            { value: 'civil', text: 'Civil: advice of a solicitor' },
            { value: 'criminal', text: 'Criminal: the police' },
          ],
        }),
        ask('relied', 'On which part of which policy does it rest?', 'line'),
      ],
      ...more,
    },
  )

/** Only where an answer of the review says so. */
export const whenReview = (question: string, ...is: readonly string[]): Answered => ({
  step: 'review',
  ask: question,
  is,
})
