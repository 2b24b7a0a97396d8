import type { Step } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import { PART_FIVE } from './sexual-violence-review.ts'
import { ask, LEADS } from './steps.ts'

/** Whoever records it signs it. */
export const risk: Step = children.risk({
  title: 'Assess the risk to each child, and what each needs',
  says: 'Of the child who was harmed, of whoever is said to have done it, and of everybody else. The safeguarding lead or a deputy records it, and signs it by that.',
  from: PART_FIVE('risk and needs assessment'),
  // It is due from the hour at which this began, whatever else waits.
  after: ['safe'],
  within: { unit: 'schoolDays', count: 1, source: 'Ours until the school’s policy says another' },
  who: { are: LEADS },
  asks: [
    ask('sharing', 'How far is it known or shared, of {child}?', 'words', {
      isEach: true,
      hint: 'In class, at other schools, online, at home',
    }),
    ask('exclusion', 'Is {child} left out, blamed or pushed away, here or online?', 'words', {
      isEach: true,
      hint: 'Whatever their part. Or that nobody has seen that',
    }),
    ask('others', 'Who else is at risk, and what is done for them?', 'words', {
      hint: 'Other children, brothers and sisters, adults. Or nobody, and how you know',
    }),
  ],
})

export const parents: Step = children.parents({
  title: 'Tell the parents of each child, apart from each other, or say why not',
  from: PART_FIVE('working with parents and carers'),
  asks: [
    ask('reviewer', 'Who looks at that reason again, and when?', 'line', {
      isEach: true,
      isNeeded: children.NOT_TOLD,
      hint: 'Leave it empty if they know',
    }),
  ],
})

export const parentsAgain: Step = children.parentsAgain({
  from: PART_FIVE('working with parents and carers'),
})

export const support: Step = children.support({
  from: PART_FIVE('safeguarding and supporting each child'),
  asks: [
    ask('online', 'What was {child} told about blocking, reporting and having it removed?', 'words', {
      isEach: true,
      hint: 'Or that nothing of it is online',
    }),
  ],
})

/** Support first: a sanction is never instead of it. */
export const sanctions: Step = children.sanctions({
  title: 'Decide about sanctions under the behaviour policy',
  from: PART_FIVE('and the behaviour policy'),
  after: ['risk', 'support'],
  asks: [
    ask('clause', 'Under which clause of the behaviour policy?', 'line', { isNeeded: children.SANCTIONED }),
    ask('decider', 'Who decided it, and on which day?', 'line', { isNeeded: children.SANCTIONED }),
  ],
})
