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
}

/** Every appointment that is held now or is still to come, the longest held first. */
export async function standingAppointments(
  db: Kysely<PeopleDb>,
  now: Temporal.Instant,
  about: { duty?: Duty; personId?: Id } = {},
): Promise<Standing[]> {
  const today = dayOf(now)
  let rows = db
    .selectFrom('people.appointment as a')
    .innerJoin('people.personCard as p', 'p.id', 'a.personId')
    .select([
      'a.id as appointmentId',
      'a.personId',
      'p.name',
      'a.duty',
      'a.acting',
      'a.startsOn',
      'a.endsOn',
      'a.stoppedAt',
    ])
    .where('a.stoppedAt', 'is', null)
    .where(({ or, eb }) => or([eb('a.endsOn', 'is', null), eb('a.endsOn', '>=', today)]))
    .orderBy('a.startsOn')
    .orderBy('p.name')
  if (about.duty) rows = rows.where('a.duty', '=', about.duty)
  if (about.personId) rows = rows.where('a.personId', '=', about.personId)
  const found = await rows.execute()
  return found
    .map(row => ({ ...row, when: whenOf(row, today) }))
    .filter(({ when }) => when !== 'over')
    .map(({ when, ...row }) => ({ ...row, isHeldNow: when === 'now' }))
}
