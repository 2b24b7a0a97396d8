import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { HELD_BY } from '../appointment.ts'
import type { PersonLeft } from '../events.ts'
import { ending, endingIsWhole, LAST_DAY_MISSING } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Dated, endingOf, whenOf } from '../person.ts'
import { closeAppointment, closing } from './write.ts'

const { compare } = Temporal.PlainDate
/** Whether something goes on after that day. */
const outlasts = ({ endsOn, stoppedAt }: Dated, day: Temporal.PlainDate) =>
  !stoppedAt && (endsOn === null || compare(endsOn, day) > 0)

/** Somebody leaves, or stops being one of the things they are here. Their duties that rest on it end the same day. */
export const endMembership = command({
  name: 'people.end-membership',
  input: z.object({ membershipId: z.uuid(), ...ending }).refine(endingIsWhole, LAST_DAY_MISSING),
  may: may.endMembership,

  async load(db, { membershipId }, { now }) {
    const membership = await db
      .selectFrom('people.membership')
      .select(['id', 'personId', 'kind', 'startsOn', 'endsOn', 'stoppedAt'])
      .where('id', '=', membershipId)
      .forUpdate()
      .executeTakeFirst()
    if (!membership) return undefined
    const { personId } = membership
    const others = await db
      .selectFrom('people.membership')
      .select(['kind', 'startsOn', 'endsOn', 'stoppedAt'])
      .where('personId', '=', personId)
      .where('id', '<>', membershipId)
      .execute()
    const appointments = await db
      .selectFrom('people.appointment')
      .select(['id', 'personId', 'duty', 'startsOn', 'endsOn', 'stoppedAt'])
      .where('personId', '=', personId)
      .execute()
    const standing = appointments.filter(one => whenOf(one, dayOf(now)) !== 'over')
    return { ...membership, others, appointments: standing, duties: standing.map(({ duty }) => duty) }
  },

  async run(work, { when, lastOn, reason }, membership) {
    const { db, now } = work
    const today = dayOf(now)
    if (whenOf(membership, today) === 'over') throw conflict('This has ended already')
    const asked = { atOnce: when === 'now', lastOn }
    const end = endingOf(membership, asked, { now, today })
    if (membership.endsOn && compare(end.endsOn, membership.endsOn) > 0)
      throw invalid({
        lastOn: 'An end can be brought forward, not put back. Record that they start again instead',
      })
    await db
      .updateTable('people.membership')
      .set(closing(work, { ...end, endedReason: reason }))
      .where('id', '=', membership.id)
      .execute()

    const stays = membership.others.filter(other => outlasts(other, end.endsOn)).map(({ kind }) => kind)
    const ended = membership.appointments.filter(
      one =>
        !HELD_BY[one.duty].some(kind => stays.includes(kind)) &&
        (end.stoppedAt !== null || outlasts(one, end.endsOn)),
    )
    for (const one of ended) {
      const closed = endingOf(one, { ...asked, lastOn: end.endsOn }, { now, today })
      await closeAppointment(work, one, { ...closed, endedReason: reason })
    }
    const { id: membershipId, personId, kind } = membership
    const fact = {
      personId,
      membershipId,
      kind,
      lastOn: end.endsOn.toString(),
      atOnce: end.stoppedAt !== null,
      stays,
    }
    work.announce<PersonLeft>({ name: 'people.left', ...fact })
    work.touched(personId)
    return { personId, endedAppointments: ended.length }
  },
})
