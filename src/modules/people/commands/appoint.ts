import { sql } from 'kysely'
import { z } from 'zod'
import { sayDay } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { DUTIES } from '../../../words/duties.ts'
import { dutyInWords, HELD_BY, isHeldByOne, mayHold } from '../appointment.ts'
import { day, optional, optionalLines, ticked } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { overlap } from '../person.ts'
import { cardOf } from '../queries/card-of.ts'
import { askedOfHolders } from '../queries/asked-of-holders.ts'
import { pairedWith } from '../queries/paired-with.ts'
import { standingAppointments } from '../queries/standing-appointments.ts'
import { lacksDuty, minuteOf } from './asked-of-appointed.ts'
import { writeAppointment } from './write.ts'

/** Gives a named person a duty, and with it its rights, from a day. */
export const appoint = command({
  name: 'people.appoint',
  input: z
    .object({
      duty: z.enum(DUTIES, 'Select a duty'),
      personId: z.uuid('Select who'),
      startsOn: day('Enter the day it starts, like 1 9 2026'),
      endsOn: optional(day('Enter the last day, like 31 12 2026, or leave it empty')),
      acting: ticked,
      apartBecause: optionalLines(500),
      minute: optional(
        z
          .string()
          .trim()
          .regex(/^[\p{L}\d /.-]{1,40}$/u, 'Enter the number of the minute, like 26/41'),
      ),
      minutedOn: optional(day('Enter the day of the meeting, like 20 11 2026')),
    })
    .refine(({ startsOn, endsOn }) => !endsOn || Temporal.PlainDate.compare(startsOn, endsOn) <= 0, {
      path: ['endsOn'],
      message: 'The last day must not be before the first',
    }),
  may: may.appoint,

  async load(db, { duty, personId, startsOn }, call) {
    const { school } = call
    // Two people appointing to one duty at once wait for each other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${school.id} ${duty}`}, 0))`.execute(db)
    const person = await cardOf(db, personId)
    if (!person) return undefined
    const memberships = await db
      .selectFrom('people.membership')
      .select(['kind', 'endsOn'])
      .where('personId', '=', personId)
      .where('stoppedAt', 'is', null)
      .where(({ or, eb }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', startsOn)]))
      .execute()
    const holders = await db
      .selectFrom('people.appointment as a')
      .innerJoin('people.personCard as p', 'p.id', 'a.personId')
      .select(['a.personId', 'p.name', 'a.acting', 'a.startsOn', 'a.endsOn'])
      .where('a.duty', '=', duty)
      .where('a.stoppedAt', 'is', null)
      .execute()
    const held = (await standingAppointments(db, call.now, { personId })).map(one => one.duty)
    const pair = await pairedWith(call, duty)
    const asks = await askedOfHolders(call, duty)
    return { duty, name: person.name, memberships, holders, held, pair, asks }
  },

  async run(work, typed, { duty, name, memberships, holders, held, pair, asks }) {
    const restsOn = memberships.filter(({ kind }) => mayHold(duty, [kind]))
    if (!restsOn.length) {
      const needed = HELD_BY[duty].map(kind => AUDIENCE_WORDS[kind].one).join(' or ')
      throw invalid({ personId: `${name} is not recorded as a ${needed} on that day` })
    }
    const lastHere = lastOf(restsOn)
    if (lastHere && typed.endsOn && Temporal.PlainDate.compare(typed.endsOn, lastHere) > 0)
      throw invalid({ endsOn: `${name} is here until ${sayDay(lastHere)}. Enter that day or an earlier one` })
    const wanted = { ...typed, endsOn: typed.endsOn ?? lastHere }
    const others = holders.filter(holder => overlap(holder, wanted))
    if (others.some(({ personId }) => personId === wanted.personId))
      throw invalid({ personId: `${name} holds this duty on some of these days already` })
    const substantive = others.find(({ acting }) => !acting)
    if (isHeldByOne(duty) && !wanted.acting && substantive) {
      throw invalid({
        personId: `${substantive.name} is ${dutyInWords(duty)} then. End that first, or appoint ${name} as acting`,
      })
    }
    const isApart = pair !== undefined && !held.includes(pair.also)
    if (isApart && pair.otherwise === 'refused' && !wanted.acting)
      throw invalid({
        personId: `The policy gives this to the ${dutyInWords(pair.also)}, and ${name} is not. Appoint ${name} as acting with a reason, or appoint the ${dutyInWords(pair.also)}`,
      })
    if (isApart && !wanted.apartBecause)
      throw invalid({
        apartBecause: `Enter why ${name} holds it: the policy gives it to the ${dutyInWords(pair.also)}`,
      })
    const isOther = lacksDuty(asks, held, { name, ...wanted })
    const minuted = minuteOf(asks, wanted)
    const apartBecause = isApart || isOther ? wanted.apartBecause : null
    return { appointmentId: await writeAppointment(work, { ...wanted, ...minuted, apartBecause }) }
  },
})

/** The day on which all of them are over; nothing, where one has no end. */
const lastOf = (memberships: readonly { endsOn: Temporal.PlainDate | null }[]): Temporal.PlainDate | null => {
  const ends = memberships.flatMap(({ endsOn }) => endsOn ?? [])
  return ends.length < memberships.length ? null : (ends.toSorted(Temporal.PlainDate.compare).at(-1) ?? null)
}
