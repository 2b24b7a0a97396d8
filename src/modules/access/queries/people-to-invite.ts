import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may, seesAllAccounts } from '../permissions.ts'
import { dutiesHere } from './duties-here.ts'

/** People of this name who have no account here yet: at most 20. */
export const peopleToInvite = query({
  name: 'access.people-to-invite',
  input: z.object({ name: z.string().trim().max(100) }),
  may: may.seeAccounts,
  async read(db, { name }, call) {
    const { school, actor } = call
    if (!name) return []
    const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`
    const found = await db
      .selectFrom('people.personCard as p')
      .where('p.schoolId', '=', school.id)
      .where('p.name', 'ilike', pattern)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('access.accountPerson as ap')
              .whereRef('ap.schoolId', '=', 'p.schoolId')
              .whereRef('ap.personId', '=', 'p.id')
              .where('ap.endedAt', 'is', null)
              .select(sql`1`.as('one')),
          ),
        ),
      )
      .orderBy('p.name')
      .limit(20)
      .select(['p.id as personId', 'p.name'])
      .execute()
    if (seesAllAccounts(actor)) return found
    const duties = await dutiesHere(call)
    return found.filter(({ personId }) => duties(personId).includes('headteacher'))
  },
})
