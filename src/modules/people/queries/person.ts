import { sql } from 'kysely'
import { z } from 'zod'
import type { Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import { may } from '../permissions.ts'
import { nameOf } from '../person.ts'

type Standing = { startsOn: Temporal.PlainDate; kind: Membership }

/** Of what began on one day, in the order in which it is asked. */
const latestFirst = (a: Standing, b: Standing): number =>
  Temporal.PlainDate.compare(b.startsOn, a.startsOn) ||
  MEMBERSHIPS.indexOf(a.kind) - MEMBERSHIPS.indexOf(b.kind)

/** A person's record: what they are called and were called, what they are here, what they answer for. */
export const person = query({
  name: 'people.person',
  input: z.object({ personId: z.uuid() }),
  may: may.seePerson,
  async read(db, { personId }, { now }) {
    const called = await db
      .selectFrom('people.personDetails')
      .select([
        'givenName',
        'familyName',
        'knownAs',
        'email',
        'dateOfBirth',
        'upn',
        'recordedAt',
        'replacedAt',
        sql<Right[]>`people.rights_on(person_id, ${dayOf(now)}, ${now})`.as('rights'),
      ])
      .where('personId', '=', personId)
      .orderBy('recordedAt', 'desc')
      .execute()
    const details = called.find(({ replacedAt }) => replacedAt === null)
    if (!details) return undefined
    const memberships = await db
      .selectFrom('people.membership')
      .select([
        'id',
        'kind',
        'basis',
        'jobTitle',
        'className',
        'startsOn',
        'endsOn',
        'stoppedAt',
        'endedReason',
      ])
      .where('personId', '=', personId)
      .execute()
    const appointments = await db
      .selectFrom('people.appointment')
      .select(['id', 'duty', 'acting', 'startsOn', 'endsOn', 'stoppedAt', 'endedReason'])
      .where('personId', '=', personId)
      .orderBy('startsOn', 'desc')
      .execute()
    const before = called.filter(({ replacedAt }) => replacedAt !== null)
    const rights = new Set(details.rights)
    return {
      ...{ id: personId, name: nameOf(details), details, before, appointments, rights },
      memberships: memberships.toSorted(latestFirst),
    }
  },
})
