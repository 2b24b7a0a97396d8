import { sql } from 'kysely'
import type { Work } from '../../../platform/usecase.ts'
import type { RollPlan } from '../roll/plan.ts'
import type { PeopleDb } from '../tables.ts'

/** Hands over what a file says of each pupil: what stood there before comes back to nobody. */
export async function writeParticulars(
  { db }: Work<PeopleDb>,
  particulars: RollPlan['particulars'],
): Promise<void> {
  if (!particulars.length) return
  const told = particulars.map(({ pupilId, field, said }) => ({ pupil_id: pupilId, field, said }))
  await sql`select people.keep_particulars(${JSON.stringify(told)}::jsonb)`.execute(db)
}
