import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type SignedByAdult = {
  personId: string
  name: string
  title: string
  number: number
  signedAt: Temporal.Instant
  lapsedAt: Temporal.Instant | null
}

/** What these adults signed for themselves, by person, newest first. It is read for a case, so it leaves no trace. */
export const signedByAdults = query({
  name: 'agreements.signed-by-adults',
  input: z.object({ personIds: z.array(z.uuid()).max(100) }),
  may: may.seeSignedByAdult,
  async read(db, { personIds }): Promise<SignedByAdult[]> {
    if (!personIds.length) return []
    return db
      .selectFrom('agreements.signature as s')
      .innerJoin('agreements.version as v', 'v.id', 's.versionId')
      .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
      .innerJoin('people.personCard as p', 'p.id', 's.personId')
      .select(['s.personId', 'p.name', 'a.title', 'v.number', 's.signedAt', 's.lapsedAt'])
      .where('s.personId', 'in', personIds)
      .where('a.audience', '<>', 'pupil')
      .orderBy('p.name')
      .orderBy('s.signedAt', 'desc')
      .orderBy('s.id')
      .execute()
  },
})
