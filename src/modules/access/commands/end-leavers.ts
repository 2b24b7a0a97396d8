import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { leaversWithAccount } from '../queries/leavers-with-account.ts'
import { closeAccountPerson } from './close-account-person.ts'

/** Closes the account of everyone who is nothing here any more, once the policy's days are over. */
export const endLeavers = command({
  name: 'access.end-leavers',
  input: z.object({}),
  may: may.endLeaver,
  load: leaversWithAccount.read,
  async run({ db, now, announce, touched }, _input, gone) {
    for (const joined of gone) {
      await closeAccountPerson(db, joined, { why: 'left', now })
      touched(joined.accountId)
      announce({ name: 'access.account-ended', accountId: joined.accountId, personId: joined.personId })
    }
    return { ended: gone.length }
  },
})

/** The same, leaving no entry in the log on the days when nobody has left. */
export const endLeaversIfAny = async (call: Call): Promise<void> => {
  if ((await leaversWithAccount(call)).length) await endLeavers(call, {})
}
