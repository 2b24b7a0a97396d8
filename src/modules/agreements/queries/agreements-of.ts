import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { type Due, dues } from './dues.ts'

export type AgreementOf = Pick<Due, 'agreementId' | 'versionId' | 'title' | 'signatureId' | 'signedAt'>

/**
 * The agreements in force that are asked of somebody as what they are here today, each with the signature that counts. It
 * asks no permission: whoever lets somebody in asks it.
 */
export const agreementsOf = (
  call: Call,
  { personId, audience }: { personId: Id; audience: SigningAudience },
): Promise<AgreementOf[]> =>
  inUnit(call, ({ unit }) =>
    dues(unit.db as unknown as Kysely<AgreementsDb>, call.now, {
      ...{ personId, audiences: [audience], isInForce: true },
    }),
  )
