import type { Insertable, Transaction } from 'kysely'
import type { Work } from '../../../platform/usecase.ts'
import { newId } from '../../../words/ids.ts'
import type { PeopleDb } from '../tables.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const MOST_ROWS = 1000

/** Many rows, a thousand a statement. `isKnownSkipped`: a row that stands already is left as it is. */
export async function writeRows<Table extends keyof PeopleDb>(
  db: Transaction<PeopleDb>,
  table: Table,
  rows: readonly Insertable<PeopleDb[Table]>[],
  { isKnownSkipped = false } = {},
): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + MOST_ROWS))
      .$if(isKnownSkipped, insert => insert.onConflict(rule => rule.doNothing()))
      .execute()
}

/** Whose row it is, a new id, and who recorded it when. */
export const stampOf = ({ call, actor, now }: Work<PeopleDb>) => ({
  schoolId: call.school.id,
  id: newId(),
  recordedAt: now,
  recordedBy: actor.personId,
})
