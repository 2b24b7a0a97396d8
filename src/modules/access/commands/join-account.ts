import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { isAddressOf } from '../queries/address-of.ts'
import { linkOf, useUp } from '../queries/link.ts'

/** A new account in the same deed, or the one that is signed in. */
const newAccount = z.object({
  email: z.string(),
  passwordHash: z.string().startsWith('$argon2id$'),
  passwordMinimum: z.int(),
})

/**
 * Uses an invitation: this account is that person of that school from now on. One account a person and one
 * person an account, which the table's own indexes also see to.
 */
export const joinAccount = command({
  name: 'access.join-account',
  input: z.object({ linkToken: z.string(), account: z.union([z.object({ id: z.uuid() }), newAccount]) }),
  may: may.useLink,
  async load(db, { linkToken }, call) {
    const { school, now } = call
    const link = await linkOf(db, { purpose: 'invitation', token: linkToken, now })
    if (link?.schoolId !== school.id || !link.personId || !link.email) return undefined
    // An invitation to an address that the school has since put right leads nowhere.
    const isStill = await isAddressOf(call, { personId: link.personId, email: link.email })
    return isStill ? { ...link, personId: link.personId } : undefined
  },
  async run({ call, db, now, touched, announce }, { account }, link) {
    const { school } = call
    if (!(await rightsToday(call, link.personId)))
      throw conflict('This invitation is for somebody who is not at the school today.')
    await useUp(db, link, now)
    const accountId = 'id' in account ? account.id : newId()
    if (!('id' in account)) {
      const taken = await db
        .selectFrom('access.account')
        .select('id')
        .where('email', '=', account.email)
        .where('closedAt', 'is', null)
        .execute()
      if (taken.length) throw conflict('Sign in with the account you have, then open the link again.')
      await db
        .insertInto('access.account')
        .values({
          ...{ id: accountId, ...account, passwordSetAt: now, createdAt: now, closedAt: null, schoolIds: [] },
          ...{ totpSealed: null, totpSetAt: null, totpLastStep: null },
          ...{ lockedAt: null, changeDueAt: null },
        })
        .execute()
    }
    const standing = await db
      .selectFrom('access.accountPerson')
      .select('id')
      .where('schoolId', '=', school.id)
      .where('endedAt', 'is', null)
      .where(where => where.or([where('accountId', '=', accountId), where('personId', '=', link.personId)]))
      .execute()
    if (standing.length) throw conflict('This account or this person is joined here already.')
    // Nobody made up may be a real person's way in, nor the other way about.
    const others = await db
      .selectFrom('access.account as a')
      .innerJoin('platform.school as s', join => join.on(sql<boolean>`s.id = any(a.school_ids)`))
      .where('a.id', '=', accountId)
      .where('s.practice', '<>', school.practice)
      .select('s.id')
      .execute()
    if (others.length) throw conflict('A practice school and a real one cannot share an account.')
    await db
      .insertInto('access.accountPerson')
      .values({
        ...{ schoolId: school.id, id: newId(), accountId, personId: link.personId },
        ...{ joinedAt: now, endedAt: null, endedWhy: null },
      })
      .execute()
    await db
      .updateTable('access.account')
      .set({
        schoolIds:
          sql`array_append(array_remove(school_ids, ${school.id}::uuid), ${school.id}::uuid)` as never,
      })
      .where('id', '=', accountId)
      .execute()
    touched(accountId, link.personId, link.id)
    announce({ name: 'access.account-joined', accountId, personId: link.personId })
    return { accountId }
  },
})
