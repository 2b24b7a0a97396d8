import type { Kysely } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { type Dated, whenOf } from '../person.ts'
import type { PeopleDb } from '../tables.ts'

export type Standing = Dated & {
  appointmentId: Id
  personId: Id
  name: string
  duty: Duty
  acting: boolean
  isHeldNow: boolean
  /** Today, so that whoever stands in answers; the last day, where it is known. */
  isAway: boolean
  awayUntil: Temporal.PlainDate | null
  /** Why somebody holds it who lacks the duty that the policy pairs with it. */
  apartBecause: string | null
  minute: string | null
  minutedOn: Temporal.PlainDate | null
}

type About = { duty?: Duty; personId?: Id }

/** Every appointment that is held now or is still to come, the longest held first. */
export const standingAppointments = async (
  db: Kysely<PeopleDb>,
  now: Temporal.Instant,
  about: About = {},
): Promise<Standing[]> => standingOf(await standingRows(db, now, about).execute(), now)

/** The same, not sent yet. */
export function standingRows(db: Kysely<PeopleDb>, now: Temporal.Instant, about: About = {}) {
  const today = dayOf(now)
  let rows = db
    .selectFrom('people.appointment as a')
    .innerJoin('people.personCard as p', 'p.id', 'a.personId')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('people.away')
          .select(['id as awayId', 'endsOn as awayUntil'])
          .whereRef('personId', '=', 'a.personId')
          .where('backAt', 'is', null)
          .where('startsOn', '<=', today)
          .where(({ or, eb: where }) => or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
          .orderBy('recordedAt', 'desc')
          .limit(1)
          .as('gone'),
      join => join.onTrue(),
    )
    .select([
      'a.id as appointmentId',
      'a.personId',
      'p.name',
      'a.duty',
      'a.acting',
      'a.startsOn',
      'a.endsOn',
      'a.stoppedAt',
      'a.apartBecause',
      'a.minute',
      'a.minutedOn',
      'gone.awayId',
      'gone.awayUntil',
    ])
    .where('a.stoppedAt', 'is', null)
    .where(({ or, eb }) => or([eb('a.endsOn', 'is', null), eb('a.endsOn', '>=', today)]))
    .orderBy('a.startsOn')
    .orderBy('p.name')
  if (about.duty) rows = rows.where('a.duty', '=', about.duty)
  if (about.personId) rows = rows.where('a.personId', '=', about.personId)
  return rows
}

export const STANDING_TIMES = {
  startsOn: 'day',
  endsOn: 'day',
  stoppedAt: 'instant',
  awayUntil: 'day',
  minutedOn: 'day',
} as const

type Found = Awaited<ReturnType<ReturnType<typeof standingRows>['execute']>>

export function standingOf(found: Readonly<Found>, now: Temporal.Instant): Standing[] {
  const today = dayOf(now)
  return found
    .map(row => ({ ...row, when: whenOf(row, today) }))
    .filter(({ when }) => when !== 'over')
    .map(({ when, awayId, ...row }) => ({ ...row, isHeldNow: when === 'now', isAway: awayId !== null }))
}
