import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** What a person has signed here, or a parent for them, newest first; what has lapsed too. */
export const personSignatures = query({
  name: 'agreements.person-signatures',
  input: z.object({ personId: z.uuid() }),
  may: may.seeOwnFile,
  async read(db, { personId }) {
    const person = await db
      .selectFrom('people.personCard')
      .select('name')
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person) return undefined
    const signed = await db
      .selectFrom('agreements.signature as s')
      .innerJoin('agreements.version as v', 'v.id', 's.versionId')
      .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
      .innerJoin('people.personCard as signer', 'signer.id', 's.signerId')
      .select([
        's.id',
        's.signedAt',
        's.lapsedAt',
        's.signerId',
        'v.number',
        'a.title',
        'signer.name as signerName',
      ])
      .where('s.personId', '=', personId)
      .orderBy('s.signedAt', 'desc')
      .execute()
    return { personId, name: person.name, signed }
  },
})
