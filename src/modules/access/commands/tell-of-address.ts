import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { managedPerson } from '../queries/managed-person.ts'
import { giveNotice } from './give-notice.ts'

const tellHolder = command({
  name: 'access.tell-holder',
  input: z.object({ personId: z.uuid() }),
  may: may.tellHolder,
  async load(db, { personId }, call) {
    const person = await managedPerson(db, call, personId)
    return person.joined && { ...person, accountId: person.joined.accountId }
  },
  run: ({ call, db }, _input, person) => giveNotice(db, call, person),
})

/** After the address on the list has changed: nobody is told who has no account. */
export const tellOfAddress = (call: Call, personId: Id): Promise<void> =>
  beforeAnybody(call, async (db, joined) => {
    const { joined: account } = await managedPerson(db, joined, personId)
    if (account) await tellHolder(joined, { personId })
  })
