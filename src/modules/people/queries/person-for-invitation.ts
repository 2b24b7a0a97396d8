import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { PeopleDb } from '../tables.ts'

/** Where an invitation to sign in goes: the address that the school itself holds. */
export const personForInvitation = query({
  name: 'people.person-for-invitation',
  input: z.object({ personId: z.uuid() }),
  may: may.invite,
  async read(db, { personId }) {
    const person = await db
      .selectFrom('people.personCard as p')
      .innerJoin('people.personDetails as d', join =>
        join.onRef('d.personId', '=', 'p.id').on('d.replacedAt', 'is', null),
      )
      .select(['p.id', 'p.name', 'd.email'])
      .where('p.id', '=', personId)
      .executeTakeFirst()
    return person && { ...person, ...(await historyOf(db, person)) }
  },
})

/** Who wrote the address that stands, whether it was the first one, and which stood before it. */
async function historyOf(db: Kysely<PeopleDb>, { id, email }: { id: Id; email: string | null }) {
  const rows = await db
    .selectFrom('people.personDetails')
    .select(['email', 'recordedBy'])
    .where('personId', '=', id)
    .orderBy('recordedAt', 'desc')
    .orderBy('replacedAt', 'desc')
    .execute()
  const at = rows.findIndex(row => row.email !== email)
  const before = at < 0 ? [] : rows.slice(at).flatMap(row => row.email ?? [])
  return {
    addressSetBy: rows[(at < 0 ? rows.length : at) - 1]?.recordedBy ?? null,
    isFirstAddress: before.length === 0,
    emailBefore: before[0] ?? null,
  }
}
