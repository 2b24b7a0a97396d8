import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { conflict } from '../../../platform/errors.ts'
import { loginKeptPrivate } from '../controls.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managedPerson } from '../queries/managed-person.ts'
import { endingAt } from '../session.ts'
import { giveNotice } from './give-notice.ts'
import { holdPasskeys } from './hold-passkeys.ts'
import { noteLogin } from './note-login.ts'

const makeChangeDue = command({
  name: 'access.expose-password',
  input: z.object({ personId: z.uuid() }),
  may: may.exposePassword,
  async load(db, { personId }, call) {
    const person = await managedPerson(db, call, personId)
    return person.joined && { ...person, accountId: person.joined.accountId }
  },
  async run({ call, db, now, touched }, _input, person) {
    if ((await inForce(call, loginKeptPrivate)).known === 'nothing')
      throw conflict('The policy asks for nothing where a password is known. End the account instead.')
    const { accountId } = person
    await db.updateTable('access.account').set({ changeDueAt: now }).where('id', '=', accountId).execute()
    await db
      .updateTable('access.session')
      .set(endingAt(now))
      .where('accountId', '=', accountId)
      .where('endedAt', 'is', null)
      .execute()
    await holdPasskeys(db, accountId, now)
    await giveNotice(db, call, person)
    touched(accountId)
  },
})

/** A password was shared, or lay where others find it: its account is signed out, and the next sign-in opens only the change. */
export async function exposePassword(call: Call, { personId }: { personId: string }): Promise<void> {
  await makeChangeDue(call, { personId })
  const note = { kind: 'exposed', personId, place: null, otherPlace: null, lockedAt: null } as const
  await noteLogin(call, note)
}
