import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { type Wording, wordingsOn } from './wordings-on.ts'

/**
 * What was asked of somebody on a day as what they were here then. It asks no permission: whoever records that a rule of it
 * was broken asks it.
 */
export const wordingsAsked = (
  call: Call,
  { personId, audience, on }: { personId: Id; audience: SigningAudience; on: Temporal.PlainDate },
): Promise<Wording[]> =>
  inUnit(call, ({ unit }) =>
    wordingsOn(unit.db as unknown as Kysely<AgreementsDb>, {
      personIds: [personId],
      audiences: [audience],
      on,
    }),
  )
