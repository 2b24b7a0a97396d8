import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { BODIES, type Body, earliestEffective, exceptionOf } from '../approval.ts'

const day = z.instanceof(Temporal.PlainDate).optional().catch(undefined)

/** Taken as they come: every answer is judged together, so that nobody is told of one fault at a time. */
export const APPROVAL = {
  body: z.enum(BODIES).optional().catch(undefined),
  bodyName: z.string().trim().optional(),
  approvedOn: day,
  minute: z.string().trim().optional(),
  nextReviewOn: day,
  effectiveOn: z
    .union([z.instanceof(Temporal.PlainDate), z.literal('no day')])
    .optional()
    .catch('no day'),
  insteadBecause: z.string().trim().optional(),
}

type Said = z.infer<z.ZodObject<typeof APPROVAL>>
export type Approved = {
  body: Body
  bodyName: string | null
  approvedOn: Temporal.PlainDate
  minute: string
  nextReviewOn: Temporal.PlainDate
  effectiveOn: Temporal.PlainDate
  /** Only where somebody else, or one who prepared it, records it in the governors' place. */
  insteadBecause: string | null
}

/** What of whoever records it bears on the approval. */
export type Recorder = { isGovernor: boolean; hasPrepared: boolean }

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0

const WHY_INSTEAD = {
  'not-a-governor':
    'Enter why no governor records it. The chair or vice-chair of governors can, from their own account',
  'prepared-it': 'Enter why you record it: you prepared this version, and another governor should',
} as const

function wrongIn(said: Said, now: Temporal.Instant, recorder: Recorder): Record<string, string | undefined> {
  const {
    body,
    bodyName = '',
    approvedOn,
    minute = '',
    nextReviewOn,
    effectiveOn,
    insteadBecause = '',
  } = said
  const exception = body && exceptionOf(body, recorder)
  const [today, earliest] = [dayOf(now), earliestEffective(now)]
  return {
    insteadBecause:
      exception && insteadBecause.length < 5
        ? WHY_INSTEAD[exception]
        : insteadBecause.length > 500
          ? 'Use 500 characters or fewer'
          : undefined,
    body: body ? undefined : 'Select who approved it',
    bodyName: bodyName.length > 100 ? 'Enter its name in 100 characters or fewer' : undefined,
    approvedOn: !approvedOn
      ? 'Enter when it was approved, like 14 10 2026'
      : isAfter(approvedOn, today)
        ? 'Enter when it was approved: a day that has come'
        : undefined,
    minute: !minute
      ? 'Enter the minute number'
      : minute.length > 60
        ? 'Enter the minute number in 60 characters or fewer'
        : undefined,
    nextReviewOn: !nextReviewOn
      ? 'Enter the next review, like 14 10 2027'
      : isAfter(nextReviewOn, today)
        ? undefined
        : 'Enter the next review: a day that is still to come',
    effectiveOn:
      effectiveOn === 'no day'
        ? 'Enter when it takes effect, like 24 11 2026'
        : effectiveOn && isAfter(earliest, effectiveOn)
          ? `Enter when it takes effect: ${sayDay(earliest)} or later, never the middle of a day`
          : undefined,
  }
}

/** What was approved, whole; or everything that is wrong with it, at once. */
export function approvedFrom(said: Said, now: Temporal.Instant, recorder: Recorder): Approved {
  const { body, bodyName, approvedOn, minute, nextReviewOn, effectiveOn } = said
  const wrong = Object.entries(wrongIn(said, now, recorder)).flatMap(([name, says]) =>
    says ? [[name, says]] : [],
  )
  if (wrong.length || !body || !approvedOn || !minute || !nextReviewOn || effectiveOn === 'no day')
    throw invalid(Object.fromEntries(wrong) as Record<string, string>)
  const from = effectiveOn ?? earliestEffective(now)
  const insteadBecause = exceptionOf(body, recorder) ? (said.insteadBecause ?? null) : null
  return {
    body,
    bodyName: bodyName || null,
    approvedOn,
    minute,
    nextReviewOn,
    effectiveOn: from,
    insteadBecause,
  }
}
