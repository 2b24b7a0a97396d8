import { z } from 'zod'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { everyAudience } from '../controls/every-audience.ts'
import { query } from '../kit.ts'
import { heldAs } from '../lines.ts'
import { may } from '../permissions.ts'
import { type WordsHeld, wordsHeld } from './words-held.ts'

export type Covered = {
  audience: SigningAudience
  /** The newest words in force of each agreement of theirs. */
  versions: readonly WordsHeld[]
  /** Each use that the policy names, and the rules that speak of it. */
  uses: readonly { use: string; lines: readonly string[] }[]
}

/** Of each agreement the newest version whose day has come. Given newest first. */
export function newestInForce(words: readonly WordsHeld[], now: Temporal.Instant): WordsHeld[] {
  const inForce = words.filter(({ effectiveFrom }) => Temporal.Instant.compare(effectiveFrom, now) <= 0)
  return [...Map.groupBy(inForce, ({ agreementId }) => agreementId).values()].flatMap(
    ([first]) => first ?? [],
  )
}

export const usesHeld = (versions: readonly WordsHeld[], use: string): string[] => [
  ...new Set(versions.flatMap(words => heldAs({ kind: 'use', words: use }, words) ?? [])),
]

/** For each audience that the policy names: whether there is an agreement, and which rule speaks of which use. */
export const coverage = query({
  name: 'agreements.coverage',
  input: z.object({}),
  may: may.read,
  async read(db, _, call): Promise<Covered[]> {
    const asked = await allInForce(call, everyAudience)
    const named = SIGNING_AUDIENCES.flatMap(
      audience => asked.find(({ parameters }) => parameters.audience === audience)?.parameters ?? [],
    )
    const covered: Covered[] = []
    const words = named.length ? await wordsHeld(db) : []
    for (const { audience, uses } of named) {
      const versions = newestInForce(
        words.filter(one => one.audience === audience),
        call.now,
      )
      covered.push({ audience, versions, uses: uses.map(use => ({ use, lines: usesHeld(versions, use) })) })
    }
    return covered
  },
})
