import { createHash } from 'node:crypto'
import { startOf } from '../../platform/clock.ts'
import type { Audience } from '../../words/audiences.ts'
import type { Id } from '../../words/ids.ts'

/** Who signs an agreement of their own: on an account, by a link, or on a screen at the school. */
export const SIGNING_AUDIENCES = [
  'staff',
  'governor',
  'volunteer',
  'contractor',
  'visitor',
  'parent',
  'pupil',
] as const satisfies Audience[]
export type SigningAudience = (typeof SIGNING_AUDIENCES)[number]

/** Who signs on an account of their own, and meets the gate until they have. */
export const ADULTS_WITH_ACCOUNTS = ['staff', 'governor', 'volunteer', 'contractor'] as const
export type AdultWithAccount = (typeof ADULTS_WITH_ACCOUNTS)[number]

export const STAGES = ['EYFS', 'KS1', 'KS2', 'KS3', 'KS4'] as const
export type Stage = (typeof STAGES)[number]

/** The last stage at which a parent signs for the child. */
export const PARENTS_SIGN_TO = ['nobody', ...STAGES, 'all'] as const
export type ParentsSignTo = (typeof PARENTS_SIGN_TO)[number]

export const isSignedByParent = (stage: Stage | null, to: ParentsSignTo): boolean =>
  stage !== null && (to === 'all' || (to !== 'nobody' && STAGES.indexOf(stage) <= STAGES.indexOf(to)))

/** What is signed: the words, exactly as they stood. `childText` says the same to the child. */
export type Words = { title: string; text: string; childText: string | null }

export type Section = { heading: string | null; rules: readonly string[] }

/** Each line is a rule; a line that ends with a colon is the heading of those below it. */
export function sectionsOf(text: string): Section[] {
  const sections: { heading: string | null; rules: string[] }[] = []
  for (const line of text.split('\n').map(line => line.trim())) {
    if (line === '') continue
    if (line.endsWith(':')) sections.push({ heading: line.slice(0, -1), rules: [] })
    else if (sections.length) sections.at(-1)?.rules.push(line)
    else sections.push({ heading: null, rules: [line] })
  }
  return sections
}

/** The bytes that a signature stands for, so that anybody can hash them again. */
export const wholeText = ({ title, text, childText }: Words): string =>
  [title, text, ...(childText === null ? [] : [childText])].join('\n\n')

export const sha256Of = (words: Words): Uint8Array => createHash('sha256').update(wholeText(words)).digest()

/** Before whom somebody without an account may sign on a screen of the school's. */
export const ON_SCREEN = [
  'visitor',
  'volunteer',
  'contractor',
  'parent',
  'pupil',
] as const satisfies SigningAudience[]

export type How = 'own-account' | 'link' | 'on-screen'

export type Signature = {
  versionId: Id
  signerId: Id
  personId: Id
  how: How
  signedAs: string | null
  /** Who held the screen. */
  witnessId: Id | null
  textSha256: Uint8Array
  signedAt: Temporal.Instant
}

/** What the log's commitment to a signature is made of: make it again, and it must come out the same. */
export const committedContent = ({ textSha256, signedAt, ...of }: Signature) => ({
  versionId: of.versionId,
  signerId: of.signerId,
  personId: of.personId,
  how: of.how,
  signedAs: of.signedAs,
  ...(of.witnessId === null ? {} : { witnessId: of.witnessId }),
  textSha256: Buffer.from(textSha256).toString('hex'),
  signedAt: signedAt.toString(),
})

/** A version never begins in the middle of a day. */
export const firstEffectiveDay = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ days: 1 })

/** How long a signature holds: to the next term or school year, or so long from its own day. */
export const RENEWALS = ['term', 'school-year', 'year', 'two-years', 'never'] as const
export type Renewal = (typeof RENEWALS)[number]

/** School years begin on 1 September; terms, as in admissions law, then, on 1 January and on 1 April. */
const TERMS_BEGIN = [1, 4, 9]

/** With a signature good for so long, those made before this instant have lapsed today; null, where none does. */
export function lapsedBefore(today: Temporal.PlainDate, every: Renewal): Temporal.Instant | null {
  if (every === 'never') return null
  if (every === 'term' || every === 'school-year') {
    const begins = every === 'term' ? TERMS_BEGIN : [9]
    const month = begins.findLast(first => first <= today.month)
    const year = month === undefined ? today.year - 1 : today.year
    return startOf(Temporal.PlainDate.from({ year, month: month ?? 9, day: 1 }))
  }
  return startOf(today.subtract({ years: every === 'year' ? 1 : 2 }).add({ days: 1 }))
}

/** How long "not now" holds. */
export const NOT_NOW_HOURS = 24

/** The refusal of a headteacher is not for the headteacher to answer. */
export const answersRefusalOf = (refuserHolds: ReadonlySet<string>): 'headteacher' | 'chair-of-governors' =>
  refuserHolds.has('headteacher') ? 'chair-of-governors' : 'headteacher'

/** A parent's page shows no more of anybody than this. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** The published view: of whom an agreement in force is asked, and since when they have signed what counts. */
export type SigningCard = {
  schoolId: Id
  personId: Id
  audience: SigningAudience
  agreementId: Id
  signedAt: Temporal.Instant | null
}
