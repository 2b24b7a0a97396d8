import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managedPerson } from '../queries/managed-person.ts'
import { giveNotice } from './give-notice.ts'
import { makeResetLink } from './make-reset-link.ts'

const MINUTES = 60

/** Where nothing can be mailed: a link for a new password, by whoever answers for that person, shown once. */
export const startReset = command({
  name: 'access.start-reset',
  input: z.object({ personId: z.uuid() }),
  may: may.startReset,
  async load(db, { personId }, call) {
    const person = await managedPerson(db, call, personId)
    return person.joined && { ...person, accountId: person.joined.accountId }
  },
  async run({ call, db, touched }, _input, person) {
    const { accountId } = person
    const { schoolIds } = await db
      .selectFrom('access.account')
      .select('schoolIds')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    // The link would open every school of the account, and one school must not open another's pages.
    if (schoolIds.length !== 1)
      throw conflict('This link can only be made by whoever runs Watchword. Ask them for it.')
    const { token, expiresAt } = await makeResetLink(call, { accountId, minutes: MINUTES })
    await giveNotice(db, call, person)
    touched(accountId)
    return { path: `/password-reset/${token}`, expiresAt }
  },
})
