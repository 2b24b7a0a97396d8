import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'
import type { FormOfRecord } from '../record-fields.ts'

export type Filed = { dateOfBirth?: string; age?: number }

/** What the pupils' files say on the day, as far as the policy has it on the record. What changes there later changes nothing here. */
export async function filedOf(
  db: Kysely<ConcernsDb>,
  { personIds, on, form }: { personIds: readonly Id[]; on: Temporal.PlainDate; form: FormOfRecord },
): Promise<ReadonlyMap<Id, Filed>> {
  if (!personIds.length || !form.asked.includes('date-of-birth')) return new Map()
  const rows = await db
    .selectFrom('people.bornCard')
    .select(['personId', 'bornOn'])
    .where('personId', 'in', personIds)
    .execute()
  return new Map(
    rows.map(({ personId, bornOn }) => [
      personId,
      { dateOfBirth: bornOn.toString(), age: bornOn.until(on, { largestUnit: 'years' }).years },
    ]),
  )
}
