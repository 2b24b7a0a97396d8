import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { type Trigger, TRIGGERS } from '../procedures/policy.ts'
import { SEALED } from './sealed.ts'

const COUNTS = ['counts', 'does-not-count'] as const
export type ReferralTrigger = { trigger: Trigger; counts: (typeof COUNTS)[number]; ageUnder: number }

const SAYS: Readonly<Record<Trigger, string>> = {
  harm: 'Where somebody is at immediate risk of harm, it is referred at once',
  adult: 'Where an adult is involved, it is referred at once',
  coercion: 'Where somebody was coerced, blackmailed or groomed, or may not consent, it is referred at once',
  unusual: 'Where what it shows is violent or unusual for the stage of development, it is referred at once',
  acts: 'Where it shows a sexual act and a child in it is too young, it is referred at once',
  'all-no': 'It is kept in school only where each of these is answered, and answered no',
  'new-information': 'Anything new is asked about again, also after the end',
  'in-school':
    'It is kept in school only where enough is known, the risk can be met, and there are reasons and a plan',
}

/** Answers about imagery of children that take away the choice to keep it in school. */
export const referralTriggers = control<ReferralTrigger>({
  name: 'concerns.referral-triggers',
  asks: 'Have an answer about a nude or semi-nude take away the choice to keep it in school',
  version: 1,
  parameters: z.object({
    trigger: z.enum(TRIGGERS, 'Select the answer').meta({ title: 'The answer' }),
    counts: z.enum(COUNTS, 'Select whether it counts').default('counts').meta({ title: 'Does it count?' }),
    ageUnder: z
      .int('Enter an age')
      .min(13, 'Enter 13 or more')
      .max(18, 'Enter 18 or less')
      .default(13)
      .meta({ title: 'Of a sexual act: a child younger than' }),
  }),
  keyedBy: ['trigger'],
  byDefault: TRIGGERS.map(trigger => ({ trigger, counts: 'counts' as const, ageUnder: 13 })),
  stricter: (a, b) =>
    a.trigger === b.trigger &&
    COUNTS.indexOf(a.counts) <= COUNTS.indexOf(b.counts) &&
    a.ageUnder >= b.ageUnder,
  without: { trigger: 'adult', counts: 'does-not-count', ageUnder: 13 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ trigger, counts, ageUnder }) =>
    counts === 'does-not-count'
      ? `It does not hold that: ${SAYS[trigger]}`
      : `${SAYS[trigger]}${trigger === 'acts' ? ` (under ${ageUnder})` : ''}`,
  never: ({ counts }) =>
    counts === 'does-not-count'
      ? 'No policy may leave out what asks for a referral at once (UKCIS, Sharing nudes and semi-nudes, March 2024).'
      : undefined,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
})
