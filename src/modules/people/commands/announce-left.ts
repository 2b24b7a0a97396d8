import { sql } from 'kysely'
import type { Work } from '../../../platform/usecase.ts'
import type { Membership } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import type { PersonLeft } from '../events.ts'
import type { PeopleDb } from '../tables.ts'

export type Left = { membershipId: Id; personId: Id; kind: Membership; lastOn: string }

/** Tells of everybody who has left, each with what they stay: a governor whose post ends keeps their way in. */
export async function announceLeft({ db, announce }: Work<PeopleDb>, left: readonly Left[]): Promise<void> {
  if (left.length === 0) return
  const rows = await db
    .selectFrom('people.membership')
    .select(['id', 'personId', 'kind', 'endsOn'])
    .where('stoppedAt', 'is', null)
    .where(sql<boolean>`person_id = any(${left.map(({ personId }) => personId)}::uuid[])`)
    .execute()
  const of = Map.groupBy(rows, ({ personId }) => personId)
  for (const one of left) {
    const others = (of.get(one.personId) ?? []).filter(
      ({ id, endsOn }) => id !== one.membershipId && (endsOn === null || endsOn.toString() > one.lastOn),
    )
    const stays = [...new Set(others.map(({ kind }) => kind))]
    announce<PersonLeft>({ name: 'people.left', ...one, atOnce: false, stays })
  }
}
