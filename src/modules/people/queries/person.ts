import { sql } from 'kysely'
import { z } from 'zod'
import type { Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { nameOf } from '../person.ts'

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
      .orderBy('startsOn', 'desc')
      .execute()
    const appointments = await db
      .selectFrom('people.appointment')
      .select(['id', 'duty', 'acting', 'startsOn', 'endsOn', 'stoppedAt', 'endedReason'])
      .where('personId', '=', personId)
      .orderBy('startsOn', 'desc')
      .execute()
    const before = called.filter(({ replacedAt }) => replacedAt !== null)
    const rights = new Set(details.rights)
    return { id: personId, name: nameOf(details), details, before, memberships, appointments, rights }
  },
})
