import type { Audience } from '../../words/audiences.ts'

export const SERVICES = ['internet', 'social-media', 'wifi', 'network-files'] as const
export type Service = (typeof SERVICES)[number]
export const SERVICE_WORDS: Readonly<Record<Service, string>> = {
  internet: 'the internet',
  'social-media': 'social media',
  wifi: 'the wireless network',
  'network-files': 'the files on the network',
}

export const RULES = ['lesson-first', 'adult-shows', 'approved-only', 'age-limit', 'none'] as const
export type Rule = (typeof RULES)[number]
export const PROVEN = ['term', 'year', 'never'] as const
export const KEPT = ['kept', 'not-kept'] as const

/** The stages that the youngest are in. */
export const BANDS = ['EYFS', 'KS1'] as const
export type Band = (typeof BANDS)[number]
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  EYFS: 'early years (nursery and Reception)',
  KS1: 'key stage 1 (Years 1 and 2)',
}

export type Entitlement = {
  audience: Audience
  service: Service
  rule: Rule
  bands: Band[]
  minimumAge: number
  provenEvery: (typeof PROVEN)[number]
  kept: (typeof KEPT)[number]
}

/** Whether a rule stands for a class of this band; of a rule that names no band, for all. */
export const standsFor = (
  asked: readonly Entitlement[],
  rule: Rule,
  band: Band | null,
): Entitlement | undefined =>
  asked.find(
    one =>
      one.audience === 'pupil' &&
      one.service === 'internet' &&
      one.rule === rule &&
      (rule === 'lesson-first' || (band !== null && one.bands.includes(band))),
  )

export type Pupil = {
  personId: string
  name: string
  className: string
  yearGroup: string | null
  bornOn: Temporal.PlainDate | null
  /** They had the lesson on safe use in this school year. */
  isTaught: boolean
}

/** Nursery is before 0, Reception 0. Where the roll has no year the day of birth says it: five on 31 August is Year 1. */
export function yearOf(
  { yearGroup, bornOn }: Pick<Pupil, 'yearGroup' | 'bornOn'>,
  schoolYear: number,
): number | undefined {
  const number = /\d+/.exec(yearGroup ?? '')?.[0]
  if (number) return Number(number)
  if (/^n/i.test(yearGroup ?? '')) return -1
  if (/^(r|rec|reception|yr)\b/i.test(yearGroup ?? '')) return 0
  return bornOn ? schoolYear - bornOn.year - (bornOn.month > 8 ? 6 : 5) : undefined
}

/** A class belongs with its youngest. Of one whose years nobody knows nothing is taken for granted: it is none of these. */
export function bandOf(pupils: readonly Pupil[], schoolYear: number): Band | null {
  const years = pupils.flatMap(pupil => yearOf(pupil, schoolYear) ?? [])
  const youngest = Math.min(...years)
  if (youngest <= 0) return 'EYFS'
  return youngest <= 2 ? 'KS1' : null
}

export const isNone = (asked: readonly Entitlement[], audience: string, service: Service): boolean =>
  asked.some(one => one.rule === 'none' && one.audience === audience && one.service === service)

/** What a device of one's own may be let into. */
export const NETWORK = ['wifi', 'network-files'] as const

/** Whole years on a day; of whom no day of birth is known, none. */
export const ageOn = (bornOn: Temporal.PlainDate | null, on: Temporal.PlainDate): number | undefined =>
  bornOn ? bornOn.until(on, { largestUnit: 'year' }).years : undefined

/** From what age an account may be made: as the service has it, or later by the policy. */
export const agesFrom = (asked: readonly Entitlement[], minimumAge: number): number =>
  Math.max(minimumAge, ...limitsOf(asked))
const limitsOf = (asked: readonly Entitlement[]): number[] =>
  asked.flatMap(one => (one.rule === 'age-limit' && one.audience === 'pupil' ? [one.minimumAge] : []))
/** Whether the policy speaks of ages at all: without that nothing is refused for one. */
export const hasAgeLimit = (asked: readonly Entitlement[]): boolean => limitsOf(asked).length > 0

/** Who is too young for it, and of whom that is not known. */
export const tooYoung = (pupils: readonly Pupil[], from: number, on: Temporal.PlainDate): Pupil[] =>
  pupils.filter(({ bornOn }) => (ageOn(bornOn, on) ?? 0) < from)
