import { z } from 'zod'
import { OUTSIDE_CONTACTS } from '../../../words/duties.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The numbers to have at hand, in the order in which they are called. */
export const outsideContacts = query({
  name: 'people.outside-contacts',
  input: z.object({}),
  may: may.seeWhomToTell,
  async read(db) {
    const rows = await db
      .selectFrom('people.outsideContact')
      .select(['id', 'kind', 'name', 'organisation', 'phone', 'email', 'recordedAt'])
      .where('replacedAt', 'is', null)
      .orderBy('name')
      .execute()
    return rows.toSorted((a, b) => OUTSIDE_CONTACTS.indexOf(a.kind) - OUTSIDE_CONTACTS.indexOf(b.kind))
  },
})
