import { z } from 'zod'
import { control } from '../../platform/controls/control.ts'
import { type Audience, AUDIENCE_WORDS, AUDIENCES } from '../../words/audiences.ts'
import { type ParentsSignTo, PARENTS_SIGN_TO, SIGNING_AUDIENCES, type SigningAudience } from './agreement.ts'
import {
  renewedEachEvidence,
  signedBeforeAccessEvidence,
  signedOnBehalfEvidence,
} from './queries/evidence.ts'
import * as sayings from './sayings.ts'

const WHO_HAS_SIGNED = { text: 'See who has signed', url: '/agreements' } as const
const FACTS = [
  'agreements.published',
  'agreements.signed',
  'agreements.lapsed',
  'agreements.withdrawn',
  'people.joined',
  'people.left',
] as const

/** A reading of a policy names audiences as a list; where it names one, that one is meant. */
function oneOf<Value extends string>(values: readonly Value[], message: string): z.ZodType<Value> {
  const item = z.enum(values, message)
  return z.union([item, z.tuple([item]).transform(([only]) => only)])
}

type BeforeAccess = { audience: Audience; before: 'first-use' | 'nothing' }

export const signedBeforeAccess = control<BeforeAccess>({
  name: 'agreements.signed-before-access',
  asks: 'Open Watchword only to those whose agreement is signed',
  version: 1,
  parameters: z.object({
    audience: oneOf(AUDIENCES, 'Select who must sign first'),
    before: z.enum(['first-use', 'nothing'], 'Select what stays closed until they sign'),
  }),
  keyedBy: ['audience'],
  byDefault: [
    { audience: 'staff', before: 'first-use' },
    { audience: 'governor', before: 'first-use' },
  ],
  stricter: (a, b) => a.audience === b.audience && (a.before === 'first-use' || b.before === 'nothing'),
  without: { audience: 'staff', before: 'nothing' },
  says: sayings.signedBeforeAccess,
  speaksOf: 'watchword',
  sentence: ({ audience, before }) =>
    before === 'first-use'
      ? `Only after signing do ${AUDIENCE_WORDS[audience].many} come in`
      : `${AUDIENCE_WORDS[audience].many} come in without signing`,
  movedBy: [...FACTS, 'agreements.put-off'],
  evidence: (call, { audience, before }) =>
    signedBeforeAccessEvidence(call, audience, before === 'first-use'),
  fix: WHO_HAS_SIGNED,
})

const PERIOD = /^P(?:[1-9]\d?Y)?(?:[1-9]\d?M)?$/

export const renewedEach = control<{ audience: SigningAudience; every: string }>({
  name: 'agreements.renewed-each',
  asks: 'Have the agreement signed again at an interval',
  version: 1,
  parameters: z.object({
    audience: oneOf(SIGNING_AUDIENCES, 'Select who signs again'),
    every: z
      .string('Enter how often, like P1Y for each year')
      .regex(PERIOD, 'Enter how often, like P1Y for each year or P6M for 6 months')
      .refine(period => period !== 'P', 'Enter how often, like P1Y for each year'),
  }),
  keyedBy: ['audience'],
  // Without a policy that asks for it, a signature holds until a version asks again.
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && monthsOf(a.every) <= monthsOf(b.every),
  without: { audience: 'staff', every: 'P99Y' },
  says: sayings.renewedEach,
  speaksOf: 'watchword',
  sentence: ({ audience, every }) =>
    `Signed again by ${AUDIENCE_WORDS[audience].many} every ${sayPeriod(every)}`,
  movedBy: FACTS,
  evidence: (call, { audience, every }) => renewedEachEvidence(call, audience, every),
  fix: WHO_HAS_SIGNED,
})

const monthsOf = (period: string): number => {
  const { years, months } = Temporal.Duration.from(period)
  return 12 * years + months
}

function sayPeriod(period: string): string {
  const months = monthsOf(period)
  if (months % 12) return months === 1 ? 'month' : `${months} months`
  return months === 12 ? 'year' : `${months / 12} years`
}

export const signedOnBehalf = control<{ stage: ParentsSignTo }>({
  name: 'agreements.signed-on-behalf',
  asks: 'Have a parent sign for a child who is too young to',
  version: 1,
  parameters: z.object({ stage: z.enum(PARENTS_SIGN_TO, 'Select the last stage at which a parent signs') }),
  keyedBy: [],
  byDefault: [{ stage: 'KS1' }],
  stricter: (a, b) => PARENTS_SIGN_TO.indexOf(a.stage) >= PARENTS_SIGN_TO.indexOf(b.stage),
  without: { stage: 'nobody' },
  says: sayings.signedOnBehalf,
  speaksOf: 'watchword',
  sentence: ({ stage }) =>
    stage === 'nobody'
      ? 'No parent signs for a child'
      : stage === 'all'
        ? 'A parent signs for every child'
        : `A parent signs for a child up to ${stage}`,
  movedBy: FACTS,
  evidence: (call, { stage }) => signedOnBehalfEvidence(call, stage),
  fix: { text: 'Make links for parents', url: '/agreements/families' },
})

export const controls = [signedBeforeAccess, renewedEach, signedOnBehalf] as const
