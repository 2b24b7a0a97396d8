import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Where an invitation to sign in goes: the address that the school itself holds. */
export const personForInvitation = query({
  name: 'people.person-for-invitation',
  input: z.object({ personId: z.uuid() }),
  may: may.invite,
  read: (db, { personId }) =>
    db
      .selectFrom('people.personCard as p')
      .innerJoin('people.personDetails as d', join =>
        join.onRef('d.personId', '=', 'p.id').on('d.replacedAt', 'is', null),
      )
      .select(['p.id', 'p.name', 'd.email'])
      .where('p.id', '=', personId)
      .executeTakeFirst(),
})
