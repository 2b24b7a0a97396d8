import type { Step } from '../../../../platform/procedures/procedure.ts'
import { ask, step } from '../steps.ts'

/** Steps that several procedures take, about each child in them. What differs is given: where it stands, what comes before it. */
type More = Partial<Step>

const FACTS = [
  ask('agencies', 'What do children’s social care and others know already?', 'words', {
    hint: 'Whom you asked and what they said, or that nobody was asked and why',
  }),
  ask('facts', 'What is known of {child} in this?', 'words', { isEach: true }),
  ask('impact', 'How does it affect {child}?', 'words', {
    isEach: true,
    hint: 'Also beyond the school: who else knows, what is said, who keeps away from them',
  }),
  ask('needs', 'What makes {child} more vulnerable?', 'words', {
    isEach: true,
    hint: 'Special educational needs, earlier harm, home, age. Or that nothing does',
  }),
]

/** Asked for by a review that says that somebody is in danger, or that nobody knows. */
export const safe = (more: More): Step =>
  step(
    'safe',
    'Make the child safe',
    'Call 999 where somebody is in danger now. Then say when the child was safe, and who saw to it.',
    {
      only: { step: 'review', ask: 'harm', is: ['yes', 'unknown'] },
      again: ['review'],
      within: { unit: 'hours', count: 1, source: 'Ours: at once' },
      asks: [
        ask('when', 'When was the child made safe?', 'line', { hint: 'The day and the time' }),
        ask('how', 'Who did what?', 'words', { hint: 'Whom they rang, and what was said' }),
      ],
      ...more,
    },
  )

export const risk = ({ asks = [], ...more }: More): Step =>
  step(
    'risk',
    'Assess the risk to each child',
    'Of each child that stands in it, whatever their part. Ask agencies what they know before it is decided.',
    { after: ['review', 'safe'], again: ['review'], ...more, asks: [...FACTS, ...asks] },
  )

export const NOT_TOLD = { ask: 'told', is: ['not-yet', 'no'] }

export const parents = ({ asks = [], ...more }: More): Step =>
  step(
    'parents',
    'Tell the parents of each child, or say why not',
    'Unless that puts the child at risk. It is asked again each time the review is held again.',
    {
      after: ['review', 'safe'],
      again: ['review'],
      asks: [
        ask('told', 'Do the parents of {child} know?', 'choice', {
          isEach: true,
          options: [
            { value: 'yes', text: 'Yes' },
            { value: 'not-yet', text: 'Not yet' },
            { value: 'no', text: 'No, and they are not told' },
          ],
        }),
        ask('words', 'Who was told, when, how, and in which words?', 'words', {
          isEach: true,
          isNeeded: { ask: 'told', is: ['yes'] },
          hint: 'Leave it empty if they do not know',
        }),
        ask('whyNot', 'Why do the parents of {child} not know?', 'words', {
          isEach: true,
          isNeeded: NOT_TOLD,
          hint: 'Leave it empty if they know',
        }),
        ...asks,
      ],
      ...more,
    },
  )

/** Whoever does not know is asked about again before it can end. */
export const parentsAgain = (more: More): Step =>
  step(
    'parents-again',
    'Ask again whether the parents should know',
    'Somebody’s parents do not know. Look at the reason again before this ends.',
    {
      only: { step: 'parents', ...NOT_TOLD },
      after: ['parents', 'referral'],
      again: ['parents', 'review'],
      asks: [
        ask('stillWhy', 'Who does not know now, and why does the reason still hold?', 'words', {
          hint: 'If they know by now, record the step before this one again',
        }),
      ],
      ...more,
    },
  )

export const support = ({ asks = [], ...more }: More): Step =>
  step(
    'support',
    'Support each child',
    'Each of them, whatever their part: somebody they choose, when they meet first, when it is looked at again.',
    {
      after: ['review', 'safe'],
      ...more,
      asks: [
        ask('adult', 'Who is there for {child}?', 'line', { isEach: true }),
        ask('meeting', 'When do they meet {child} first?', 'line', { isEach: true }),
        ask('again', 'When is the support of {child} looked at again?', 'line', { isEach: true }),
        ask('helps', 'What does {child} need?', 'words', {
          isEach: true,
          hint: 'Counselling, time, help with blocking and reporting; also how they can ask for it to be taken down themselves',
        }),
        ...asks,
      ],
    },
  )

/** By a plan for each, with its own clocks, rather than by words. */
export const supportPlans = (more: More): Step =>
  step(
    'support',
    'Support each child',
    'A plan for each of them, whatever their part: somebody they choose, what help, when they meet first, when it is looked at again. Ask each what they want, also how they can ask for it to be taken down themselves.',
    { after: ['review', 'safe'], by: 'support-plans', ...more },
  )

export const SANCTIONED = { ask: 'sanction', is: ['yes'] }

export const sanctions = ({ asks = [], ...more }: More): Step =>
  step(
    'sanctions',
    'Decide about sanctions',
    'None may hurt a child again who was hurt by it. The safeguarding lead agrees first.',
    {
      after: ['risk'],
      asks: [
        ask('sanction', 'Is a sanction to be given to anybody?', 'yes-no'),
        ask('victim', 'Is {child} a victim in this?', 'yes-no-unknown', {
          isEach: true,
          isNeeded: SANCTIONED,
        }),
        ask('effect', 'What would a sanction do to {child}?', 'words', {
          isEach: true,
          isNeeded: SANCTIONED,
          hint: 'Leave it empty if none is given to anybody',
        }),
        ask('agreed', 'Does the safeguarding lead agree, having considered that?', 'yes-no', {
          isNeeded: SANCTIONED,
          must: {
            be: 'yes',
            says: 'No sanction is given until the safeguarding lead agrees',
            if: SANCTIONED,
          },
        }),
        ...asks,
      ],
      ...more,
    },
  )

const HELPED = { ask: 'ceop', is: ['yes'] }

/** What the children want, and that it counted. */
export const voice = (more: More): Step =>
  step(
    'voice',
    'Ask each child, and let their answer change the plan',
    'In their own words, and with time. Where they want to report it themselves, somebody helps them: CEOP, www.ceop.police.uk/Safety-Centre.',
    {
      after: ['review', 'safe', 'risk'],
      asks: [
        ask('views', 'What does {child} think and want?', 'words', {
          isEach: true,
          hint: 'Or why they could not be asked yet, and when they are',
        }),
        ask('on', 'On which day did {child} say it, and to whom?', 'line', { isEach: true }),
        ask('changed', 'What changed in the plan because of it?', 'words', { isEach: true }),
        ask('ceop', 'Was {child} helped to report it to CEOP themselves?', 'choice', {
          isEach: true,
          options: [
            { value: 'yes', text: 'Yes' },
            { value: 'offered', text: 'Offered; they do not want to' },
            { value: 'no', text: 'No: it is not for CEOP, or the police ask us not to' },
          ],
        }),
        ask('ceopReference', 'When did {child} report it, and which reference did they get?', 'line', {
          isEach: true,
          isNeeded: HELPED,
          hint: 'Or that they got none. Leave it empty if they did not',
        }),
      ],
      ...more,
    },
  )
