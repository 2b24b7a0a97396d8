import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { loginKeptPrivate } from '../controls.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { schoolsJoined } from '../queries/rules.ts'
import { endingAt } from '../session.ts'
import { holdPasskeys } from './hold-passkeys.ts'
import { noteLogin } from './note-login.ts'
import { tellHolder } from './tell-holder.ts'
import { tellSchools } from './tell-schools.ts'

const closeAccount = command({
  name: 'access.lock-account',
  input: z.object({ accountId: z.uuid() }),
  may: may.lockAccount,
  load: (db, { accountId }) =>
    db
      .selectFrom('access.account')
      .select(['id', 'lockedAt'])
      .where('id', '=', accountId)
      .where('closedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  async run({ db, now }, _input, { id, lockedAt }) {
    await db
      .updateTable('access.session')
      .set(endingAt(now))
      .where('accountId', '=', id)
      .where('endedAt', 'is', null)
      .execute()
    // One that a browser was led to by the password that is known.
    await db
      .updateTable('access.link')
      .set({ replacedAt: now })
      .where('accountId', '=', id)
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .execute()
    await holdPasskeys(db, id, now)
    if (lockedAt) return false
    await db.updateTable('access.account').set({ lockedAt: now }).where('id', '=', id).execute()
    return true
  },
})

type Locked = { id: Id; schoolIds: readonly Id[] }

/** The schools of an account at which a password that may be known locks it: one is enough. */
async function schoolsAsking(call: Call, account: Locked) {
  const asking = onAccounts({ ...call, actor: { ...call.actor, accountId: account.id } })
  const joined = await schoolsJoined(asking, account)
  const rows: { school: (typeof joined)[number]['school']; personId: Id; locks: boolean }[] = []
  for (const { school, personId } of joined) {
    const standing = await beforeAnybody({ ...asking, school }, (_db, there) =>
      inForce(there, loginKeptPrivate),
    )
    rows.push({ school, personId, locks: standing.known === 'locks' })
  }
  return { asking, rows, locks: rows.some(row => row.locks) }
}

/**
 * The holder says that the password may be known: everything of the account ends at once, nothing opens it but a new
 * password, and the network manager of each of its schools finds it on their home page. Said twice it is one.
 * @returns whether it is locked.
 */
export async function lockAccount(call: Call, account: Locked): Promise<boolean> {
  const { asking, rows, locks } = await schoolsAsking(call, account)
  if (!locks) return false
  if (!(await closeAccount(asking, { accountId: account.id }))) return true
  for (const { school, personId } of rows)
    await noteLogin(
      { ...asking, school },
      { kind: 'known', personId, place: null, otherPlace: null, lockedAt: call.now },
    )
  await tellSchools(
    asking,
    rows.map(({ school }) => school),
    'access.session-ended',
    account.id,
  )
  await tellHolder(asking, account, 'Somebody whose account was locked', '/password-reset')
  return true
}
