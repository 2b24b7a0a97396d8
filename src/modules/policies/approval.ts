import { dayOf, sayDay } from '../../platform/clock.ts'

export const BODIES = ['governors', 'committee', 'trustees', 'local-authority', 'headteacher'] as const
export type Body = (typeof BODIES)[number]

export const BODY_WORDS: Readonly<Record<Body, string>> = {
  governors: 'Governing body',
  committee: 'Committee of governors',
  trustees: 'Trustees',
  'local-authority': 'Local authority',
  headteacher: 'Headteacher',
}

/** Who may stand in for whom: the whole body for its committee, trustees for governors. */
const ALSO: Partial<Record<Body, readonly Body[]>> = {
  committee: ['governors', 'trustees'],
  governors: ['trustees'],
}

export const isApprovedAs = (asked: Body, body: Body): boolean =>
  asked === body || (ALSO[asked]?.includes(body) ?? false)

/** "Curriculum committee", or "Governing body" where it has no name of its own. */
export const sayBody = ({ body, bodyName }: { body: Body; bodyName: string | null }): string =>
  bodyName || BODY_WORDS[body]

/**
 * Why the recording of an approval by this person would be an exception, with a reason, that the chair sees; nothing
 * where it is none. It is never refused for want of a governor: a policy that protects children does not wait.
 */
export function exceptionOf(
  body: Body,
  { isGovernor, hasPrepared }: { isGovernor: boolean; hasPrepared: boolean },
): 'not-a-governor' | 'prepared-it' | undefined {
  if (body === 'headteacher') return undefined
  return isGovernor ? (hasPrepared ? 'prepared-it' : undefined) : 'not-a-governor'
}

type Reviewed = { approvedOn: Temporal.PlainDate; nextReviewOn: Temporal.PlainDate }

/** The day the approver gave, or the end of the months that the policy allows: whichever comes first. */
export const reviewDueOn = ({ approvedOn, nextReviewOn }: Reviewed, months: number): Temporal.PlainDate => {
  const latest = approvedOn.add({ months })
  return Temporal.PlainDate.compare(nextReviewOn, latest) <= 0 ? nextReviewOn : latest
}

/** Never in the middle of a lesson: a policy begins with a day, and the earliest is tomorrow. */
export const earliestEffective = (now: Temporal.Instant): Temporal.PlainDate => dayOf(now).add({ days: 1 })

/** The day that three boxes of a form say, or nothing. */
export function typedDay(day: string, month: string, year: string): Temporal.PlainDate | undefined {
  if (![day, month].every(part => /^\d{1,2}$/.test(part.trim())) || !/^(?:19|20)\d\d$/.test(year.trim()))
    return undefined
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return undefined
  }
}

export type VersionStage = 'draft' | 'withdrawn' | 'approved'

export type StageRows = {
  withdrawnAt: Temporal.Instant | null
  effectiveFrom: Temporal.Instant | null
}

export const stageOf = ({ withdrawnAt, effectiveFrom }: StageRows): VersionStage =>
  effectiveFrom ? 'approved' : withdrawnAt ? 'withdrawn' : 'draft'

/** The version that stands at an instant: the last one approved whose day had come. */
export function inForceAt<One extends StageRows & { number: number }>(
  versions: readonly One[],
  at: Temporal.Instant,
): One | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom && Temporal.Instant.compare(effectiveFrom, at) <= 0)
    .toSorted((a, b) => b.number - a.number)[0]
}

/** The version that is approved and still to come. */
export function comingAt<One extends StageRows & { number: number }>(
  versions: readonly One[],
  at: Temporal.Instant,
): One | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom && Temporal.Instant.compare(effectiveFrom, at) > 0)
    .toSorted((a, b) => b.number - a.number)[0]
}

/** "23 November": of a day that is near, nobody needs the year. */
export const sayNearDay = (day: Temporal.PlainDate): string => sayDay(day).replace(/ \d{4}$/, '')
