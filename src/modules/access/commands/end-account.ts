import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { closeAccountPerson } from './close-account-person.ts'

/** By the school, at once: for a lost trust or a mistake. A leaver's ends by itself. */
export const endAccount = command({
  name: 'access.end-account',
  input: z.object({ personId: z.uuid() }),
  may: may.endAccount,
  load: (db, { personId }, { school }) =>
    db
      .selectFrom('access.accountPerson')
      .select(['id', 'schoolId', 'accountId', 'personId'])
      .where('schoolId', '=', school.id)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, announce, touched }, _input, joined) {
    await closeAccountPerson(db, joined, { why: 'by-school', now })
    touched(joined.accountId)
    announce({ name: 'access.account-ended', accountId: joined.accountId, personId: joined.personId })
  },
})
