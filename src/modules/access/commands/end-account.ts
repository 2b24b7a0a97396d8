import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managedPerson } from '../queries/managed-person.ts'
import { closeAccountPerson } from './close-account-person.ts'
import { giveNotice } from './give-notice.ts'

/** By the school, at once: for a lost trust or a mistake. A leaver's ends by itself. */
export const endAccount = command({
  name: 'access.end-account',
  input: z.object({ personId: z.uuid() }),
  may: may.endAccount,
  async load(db, { personId }, call) {
    const person = await managedPerson(db, call, personId)
    return person.joined && { ...person, joined: person.joined }
  },
  async run({ call, db, now, announce, touched }, _input, { joined, ...person }) {
    await giveNotice(db, call, { ...person, accountId: joined.accountId })
    await closeAccountPerson(db, joined, { why: 'by-school', now })
    touched(joined.accountId)
    announce({ name: 'access.account-ended', accountId: joined.accountId, personId: joined.personId })
  },
})
