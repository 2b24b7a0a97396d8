import { z } from 'zod'
import { control } from '../../platform/controls/control.ts'
import { type Audience, AUDIENCE_WORDS, AUDIENCES } from '../../words/audiences.ts'
import {
  type ParentsSignTo,
  PARENTS_SIGN_TO,
  type Renewal,
  RENEWALS,
  SIGNING_AUDIENCES,
  type SigningAudience,
} from './agreement.ts'
import { issuedOnJoining, signed } from './controls/signed.ts'
import { pupilWordings } from './controls/pupil-wordings.ts'
import { declaredExceptions } from './controls/declared-exceptions.ts'
import { selfCheck } from './controls/self-check.ts'
import { consequencesShown } from './controls/consequences-shown.ts'
import { parentDiscusses } from './controls/parent-discusses.ts'
import { talkedThrough } from './controls/talked-through.ts'
import { everyAudience } from './controls/every-audience.ts'
import { conductLine, requiredSection } from './controls/lines.ts'
import {
  renewedEachEvidence,
  signedBeforeAccessEvidence,
  signedOnBehalfEvidence,
} from './queries/evidence.ts'
import { may } from './permissions.ts'
import * as sayings from './sayings.ts'

const WHO_HAS_SIGNED = { text: 'See who has signed', url: '/agreements', for: may.seeFigures.who } as const
const FACTS = [
  'agreements.published',
  'agreements.signed',
  'agreements.lapsed',
  'agreements.withdrawn',
  'people.joined',
  'people.left',
] as const

type BeforeAccess = { audience: Audience; before: 'first-use' | 'nothing' }

export const signedBeforeAccess = control<BeforeAccess>({
  name: 'agreements.signed-before-access',
  asks: 'Open Watchword only to those whose agreement is signed',
  version: 2,
  parameters: z.object({
    audience: z.enum(AUDIENCES, 'Select who must sign first'),
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

/** Its first version wrote a period, like P12M; its second knew no visitors. */
const inWords = (every: unknown): object => {
  const months = typeof every === 'string' && every.startsWith('P') ? monthsOf(every) : 0
  return months ? { every: months < 12 ? 'term' : months < 24 ? 'year' : 'two-years' } : {}
}
const monthsOf = (period: string): number =>
  Temporal.Duration.from(period).total({ unit: 'months', relativeTo: '2026-09-01' })

const SAY_RENEWAL: Readonly<Record<Renewal, string>> = {
  term: 'each term',
  'school-year': 'each school year, from 1 September',
  year: 'a year after they signed',
  'two-years': 'two years after they signed',
  never: '',
}

export const renewedEach = control<{ audience: SigningAudience; every: Renewal }>({
  name: 'agreements.renewed-each',
  asks: 'Have the agreement signed again at an interval',
  version: 3,
  upgrade: stored => ({ ...stored, ...inWords(stored['every']) }),
  parameters: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select who signs again'),
    every: z.enum(RENEWALS, 'Select how often').meta({ title: 'Again each' }),
  }),
  keyedBy: ['audience'],
  // Without a policy that asks for it, a signature holds until a version asks again.
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && RENEWALS.indexOf(a.every) <= RENEWALS.indexOf(b.every),
  without: { audience: 'staff', every: 'never' },
  says: sayings.renewedEach,
  speaksOf: 'watchword',
  sentence: ({ audience, every }) =>
    every === 'never'
      ? `${AUDIENCE_WORDS[audience].many} sign once`
      : `Signed again by ${AUDIENCE_WORDS[audience].many} ${SAY_RENEWAL[every]}`,
  movedBy: FACTS,
  evidence: (call, { audience, every }) => renewedEachEvidence(call, audience, every),
  fix: WHO_HAS_SIGNED,
})

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
  fix: { text: 'Make links for parents', url: '/agreements/families', for: may.keepFamilies.who },
})

export { conductLine, issuedOnJoining, pupilWordings, requiredSection, signed, talkedThrough }

export const controls = [
  signedBeforeAccess,
  renewedEach,
  signedOnBehalf,
  conductLine,
  requiredSection,
  signed,
  issuedOnJoining,
  pupilWordings,
  talkedThrough,
  consequencesShown,
  parentDiscusses,
  selfCheck,
  declaredExceptions,
  everyAudience,
] as const
