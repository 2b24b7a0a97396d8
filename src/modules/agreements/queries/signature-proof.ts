import { z } from 'zod'
import { commitment } from '../../../platform/audit/entry.ts'
import { together } from '../../../platform/db/together.ts'
import { committedContent, type How, sha256Of } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/**
 * All that shows that a signature is what it was: the words, their hash, what the log holds of it, and whether
 * they still fit. The entry is found by its instant, which is the signature's own.
 */
export const signatureProof = query({
  name: 'agreements.signature-proof',
  input: z.object({ signatureId: z.uuid() }),
  may: may.seeProof,
  async read(db, { signatureId }) {
    const found = await db
      .selectFrom('agreements.signature as s')
      .innerJoin('agreements.version as v', 'v.id', 's.versionId')
      .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
      .innerJoin('people.personCard as signer', 'signer.id', 's.signerId')
      .innerJoin('people.personCard as person', 'person.id', 's.personId')
      .leftJoin('people.personCard as witness', 'witness.id', 's.witnessId')
      .select([
        's.id',
        's.versionId',
        's.signerId',
        's.personId',
        's.how',
        's.signedAs',
        's.signedAt',
        's.witnessId',
      ])
      .select(['s.textSha256', 's.salt', 's.lapsedAt', 'v.number', 'v.text', 'v.childText', 'a.title'])
      .select(['signer.name as signerName', 'person.name as personName', 'a.audience', 'a.id as agreementId'])
      .select('witness.name as witnessName')
      .where('s.id', '=', signatureId)
      .executeTakeFirst()
    if (!found) return undefined
    const signature = { ...found, how: found.how as How }
    const sha256 = commitment(signature.salt, committedContent(signature))
    const entry = await db
      .selectFrom('platform.auditEntry')
      .select(['n', 'hash'])
      .where('chain', '=', 'main')
      .where('at', '=', signature.signedAt)
      .where('body', 'like', `%{"of":"${signatureId}","sha256":"${sha256}"}%`)
      .executeTakeFirst()
    const { ticks, consequences } = await together(db, {
      ticks: {
        rows: db
          .selectFrom('agreements.tick')
          .select(['kind', 'words'])
          .where('signatureId', '=', signatureId)
          .orderBy('words'),
        times: {},
      },
      consequences: {
        rows: db
          .selectFrom('agreements.shownConsequence')
          .select(['misuse', 'follows'])
          .where('signatureId', '=', signatureId)
          .orderBy('misuse'),
        times: {},
      },
    })
    return {
      ...signature,
      consequences,
      // Lawful erasure takes name and salt: what the log committed to can no longer be tried, by us either.
      isErased: signature.salt.length === 0,
      ticks,
      isTextWhole: hex(sha256Of(signature)) === hex(signature.textSha256),
      commitment: sha256,
      entry,
    }
  },
})
