import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { ConsentsDb } from '../kit.ts'
import type { Question } from '../purposes.ts'
import type { Asking } from './asking.ts'

/** What stands of one person for one purpose. Whose no it is stands nowhere here. */
export type Standing = {
  personId: Id
  purpose: string
  stands: boolean
  answered: boolean
  disagree: boolean
  lastsUntil: Temporal.PlainDate | null
  /** The last day on which anybody said anything of it, and the newest wording that was answered. */
  saidOn: Temporal.PlainDate
  wording: number
}

export const standingSql = (now: Temporal.Instant) =>
  sql<Standing>`select person_id, purpose, stands, answered, disagree, lasts_until, said_on, wording, changed_at
    from consents.standing(${dayOf(now).toString()}::date)`

export const STANDING_TIMES = { lastsUntil: 'day', saidOn: 'day' } as const

export type OnRoll = { personId: Id; name: string; className: string | null }

/** The pupils who are here today; `notOf`: without those of somebody's own family. */
export const pupilsSql = (now: Temporal.Instant, of: { personId?: string; notOf?: string | null } = {}) =>
  sql<OnRoll>`select m.person_id, p.name, m.class_name
    from people.membership_card m join people.person_card p on p.id = m.person_id
   where m.kind = 'pupil' and m.starts_on <= ${dayOf(now).toString()}::date
     and (m.ends_on is null or m.ends_on >= ${dayOf(now).toString()}::date)
     and (m.stopped_at is null or m.stopped_at > ${now})
     and ${of.personId === undefined ? sql`true` : sql`m.person_id = ${of.personId}`}
     and ${of.notOf === undefined ? sql`true` : sql`m.person_id not in (select pupil_id from people.adult_of_pupil where person_id = ${of.notOf})`}
   order by m.class_name nulls first, p.name, m.person_id`

/** Whether a parent is to be asked: never answered, answered other words or before the year began, or soon at its end. */
export function isToAsk(
  standing: Standing | undefined,
  { subject, number }: Pick<Question, 'subject' | 'number'>,
  { again, soon, until }: Asking,
): boolean {
  if (!standing?.answered || standing.wording < number) return true
  const from = again.get(subject)
  if (from && Temporal.PlainDate.compare(standing.saidOn, from) < 0) return true
  if (!standing.stands) return false
  // One without an end was given while the policy let a yes last.
  if (standing.lastsUntil === null) return until !== null
  return Temporal.PlainDate.compare(standing.lastsUntil, soon) <= 0
}

/** The pupils on the roll, each with the questions to which no parent has answered. */
export type Outstanding = OnRoll & {
  left: Question[]
  askedAt: Temporal.Instant | null
  /** Joining is not complete for them. */
  waits: boolean
  /** Somebody has answered before, and is asked once more. */
  isAgain: boolean
}

const lastAskedSql = sql<{ pupilId: Id; askedAt: Temporal.Instant }>`
  select pupil_id, max(asked_at) as asked_at from consents.asked group by pupil_id`

export async function outstandingOf(
  db: Kysely<ConsentsDb>,
  now: Temporal.Instant,
  { questions, asking }: { questions: readonly Question[]; asking: Asking },
): Promise<Outstanding[]> {
  const { pupils, standing, asked } = await together(db, {
    pupils: { rows: pupilsSql(now), times: {} },
    standing: { rows: standingSql(now), times: STANDING_TIMES },
    asked: { rows: lastAskedSql, times: { askedAt: 'instant' } },
  })
  const known = new Map(standing.map(one => [`${one.personId} ${one.purpose}`, one]))
  const lastAsked = new Map(asked.map(one => [one.pupilId, one.askedAt]))
  return pupils.flatMap(pupil => {
    const left = questions.filter(one => isToAsk(known.get(`${pupil.personId} ${one.purpose}`), one, asking))
    const waits = left.some(
      one => asking.waits.has(one.subject) && !known.get(`${pupil.personId} ${one.purpose}`)?.answered,
    )
    const isAgain = left.some(one => known.has(`${pupil.personId} ${one.purpose}`))
    return left.length
      ? [{ ...pupil, left, waits, isAgain, askedAt: lastAsked.get(pupil.personId) ?? null }]
      : []
  })
}
