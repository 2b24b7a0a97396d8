import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { linesFor } from '../lines.ts'
import { duesInWords } from './dues.ts'

export type LineSigned = {
  title: string
  line: string
  signatureId: Id | null
  signedAt: Temporal.Instant | null
}

/**
 * Each rule that was asked of somebody as what they were here then, and the signature that counts for it. It asks no
 * permission: whoever records that one was broken asks it.
 */
export const linesSigned = (
  call: Call,
  { personId, audience, at }: { personId: Id; audience: SigningAudience; at: Temporal.Instant },
): Promise<LineSigned[]> =>
  inUnit(call, async ({ unit }) => {
    const db = unit.db as unknown as Kysely<AgreementsDb>
    const asked = await duesInWords(db, at, { personId, audiences: [audience], isInForce: true })
    return asked.flatMap(({ title, text, signatureId, signedAt }) =>
      linesFor('line', text).map(line => ({ title, line, signatureId, signedAt })),
    )
  })
