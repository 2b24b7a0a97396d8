import type { Step } from '../../../platform/procedures/procedure.ts'
import { ask, FROM, step } from './steps.ts'

export const risk: Step = step(
  'risk',
  'Assess the risk to each child',
  'Of each child that stands in it, whatever their part. Ask agencies what they know before it is decided.',
  {
    from: FROM.ukcis('assessing the risks'),
    after: ['review', 'safe'],
    again: ['review'],
    asks: [
      ask('agencies', 'What do children’s social care and others know already?', 'words', {
        hint: 'Whom you asked and what they said, or that nobody was asked and why',
      }),
      ask('facts', 'What is known of {child} in this?', 'words', { isEach: true }),
      ask('impact', 'How does it affect {child}?', 'words', { isEach: true }),
      ask('needs', 'What makes {child} more vulnerable?', 'words', {
        isEach: true,
        hint: 'Special educational needs, earlier harm, home, age. Or that nothing does',
      }),
      ask('doubt', 'Is there doubt that {child} understands consent?', 'yes-no-unknown', {
        isEach: true,
        hint: 'If there is, it is referred',
        trigger: { says: 'There is doubt that a child in it understands consent' },
      }),
      ask('before', 'Has {child} been in something like this before?', 'yes-no-unknown', { isEach: true }),
    ],
  },
)

const NOT_TOLD = { ask: 'told', is: ['not-yet', 'no'] }

export const parents: Step = step(
  'parents',
  'Tell the parents of each child, or say why not',
  'Unless that puts the child at risk. It is asked again each time the review is held again.',
  {
    from: FROM.ukcis('informing parents and carers'),
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
    ],
  },
)

/** Whoever does not know is asked about again before it can end. */
export const parentsAgain: Step = step(
  'parents-again',
  'Ask again whether the parents should know',
  'Somebody’s parents do not know. Look at the reason again before this ends.',
  {
    from: FROM.ukcis('informing parents and carers'),
    only: { step: 'parents', ask: 'told', is: ['not-yet', 'no'] },
    after: ['parents', 'referral'],
    again: ['parents', 'review'],
    asks: [
      ask('stillWhy', 'Who does not know now, and why does the reason still hold?', 'words', {
        hint: 'If they know by now, record the step before this one again',
      }),
    ],
  },
)

export const support: Step = step(
  'support',
  'Support each child',
  'Each of them, whatever their part: somebody they choose, when they meet first, when it is looked at again.',
  {
    from: FROM.ukcis('supporting the children and young people involved'),
    after: ['review', 'safe'],
    asks: [
      ask('adult', 'Who is there for {child}?', 'line', { isEach: true }),
      ask('meeting', 'When do they meet {child} first?', 'line', { isEach: true }),
      ask('again', 'When is the support of {child} looked at again?', 'line', { isEach: true }),
      ask('helps', 'What does {child} need?', 'words', {
        isEach: true,
        hint: 'Also how they can ask for it to be taken down themselves',
      }),
    ],
  },
)

const SANCTION = { ask: 'sanction', is: ['yes'] }

export const sanctions: Step = step(
  'sanctions',
  'Decide about sanctions',
  'None may hurt a child again who was hurt by it. The safeguarding lead agrees first.',
  {
    from: FROM.kcsie('Part five, and the behaviour policy'),
    after: ['risk'],
    asks: [
      ask('sanction', 'Is a sanction to be given to anybody?', 'yes-no'),
      ask('victim', 'Is {child} a victim in this?', 'yes-no-unknown', { isEach: true, isNeeded: SANCTION }),
      ask('effect', 'What would a sanction do to {child}?', 'words', {
        isEach: true,
        isNeeded: SANCTION,
        hint: 'Leave it empty if none is given to anybody',
      }),
      ask('agreed', 'Does the safeguarding lead agree, having considered that?', 'yes-no', {
        isNeeded: SANCTION,
        must: { be: 'yes', says: 'No sanction is given until the safeguarding lead agrees', if: SANCTION },
      }),
    ],
  },
)
