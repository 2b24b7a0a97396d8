import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { EveryAudience } from '../controls/every-audience.ts'
import type { AgreementsDb } from '../kit.ts'
import { newestInForce, usesHeld } from './coverage.ts'
import { wordsHeld } from './words-held.ts'

/** Kept by an agreement in force in which somebody pointed to a rule about each use. */
export async function everyAudienceEvidence(
  { unit, now }: Call & { unit: Unit },
  { audience, uses }: EveryAudience,
): Promise<Evidence> {
  const { many } = AUDIENCE_WORDS[audience]
  const inForce = newestInForce(await wordsHeld(unit.db as unknown as Kysely<AgreementsDb>, audience), now)
  if (!inForce.length)
    return {
      ...{ state: 'not-met', kept: 0, due: uses.length + 1, exceptions: [] },
      figure: `There is no agreement for ${many}`,
    }
  const held = uses.filter(use => usesHeld(inForce, use).length > 0)
  return {
    ...{ state: held.length < uses.length ? 'not-met' : 'met', exceptions: [] },
    ...{ kept: held.length + 1, due: uses.length + 1 },
    figure: uses.length
      ? `The agreement of ${many} has a rule about ${held.length} of ${uses.length} uses`
      : `There is an agreement for ${many}`,
  }
}
