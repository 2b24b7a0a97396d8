import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** What the reader has signed for themself and for their children, and what was signed for them, newest first. */
export const ownSignatures = query({
  name: 'agreements.own-signatures',
  input: z.object({}),
  may: may.seeProof,
  async read(db, _input, { actor }) {
    if (!actor.personId) return []
    const { personId } = actor
    return db
      .selectFrom('agreements.signature as s')
      .innerJoin('agreements.version as v', 'v.id', 's.versionId')
      .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
      .innerJoin('people.personCard as p', 'p.id', 's.personId')
      .select(['s.id', 's.signedAt', 's.signerId', 's.personId', 'a.title', 'p.name as personName'])
      .where(({ eb, or }) => or([eb('s.signerId', '=', personId), eb('s.personId', '=', personId)]))
      .where('s.lapsedAt', 'is', null)
      .orderBy('s.signedAt', 'desc')
      .orderBy('s.id')
      .limit(5)
      .execute()
  },
})
