import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { AgreementsDb } from '../kit.ts'

const read = new WeakMap<Unit, Promise<ReadonlySet<string>>>()

/** Who has an agreement that is published and stands; its day may still be to come. Read once for all who ask. */
export function audiencesWithAgreement({ unit }: Call & { unit: Unit }): Promise<ReadonlySet<string>> {
  const known = read.get(unit)
  if (known) return known
  const db = unit.db as unknown as Kysely<AgreementsDb>
  const found = db
    .selectFrom('agreements.agreement as a')
    .innerJoin('agreements.version as v', 'v.agreementId', 'a.id')
    .leftJoin('agreements.withdrawal as w', 'w.agreementId', 'a.id')
    .select('a.audience')
    .distinct()
    .where('w.agreementId', 'is', null)
    .execute()
    .then(rows => new Set(rows.map(({ audience }) => audience)))
  read.set(unit, found)
  return found
}
