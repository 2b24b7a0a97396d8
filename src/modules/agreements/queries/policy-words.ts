import type { Call } from '../../../platform/call.ts'
import { one, many, type Answers } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { policyVersions, wordsToTake } from '../../policies/index.ts'
import { asRules } from '../taken-words.ts'

export type PolicyOffered = { versionId: Id; policyId: Id; title: string; number: number; isInForce: boolean }

/** The versions whose words may be taken over: of each policy the one in force, or else the newest. */
export async function policiesOffered(call: Call): Promise<PolicyOffered[]> {
  const cards = (await policyVersions(call, {})).filter(({ withdrawnAt }) => !withdrawnAt)
  return [...Map.groupBy(cards, ({ policyId }) => policyId).values()].flatMap(versions => {
    const hasBegun = ({ effectiveFrom }: (typeof versions)[number]) =>
      effectiveFrom !== null && Temporal.Instant.compare(effectiveFrom, call.now) <= 0
    const card = versions.find(hasBegun) ?? versions[0]
    if (!card) return []
    const { versionId, policyId, title, number } = card
    return [{ ...{ versionId, policyId, title, number }, isInForce: hasBegun(card) }]
  })
}

/** The version that words were taken over from, for whoever changes them. */
export async function sourceOf(call: Call, takenFrom: Id | null | undefined) {
  if (!takenFrom) return undefined
  const card = (await policyVersions(call, {})).find(({ versionId }) => versionId === takenFrom)
  return (
    card && { policyId: card.policyId, versionId: card.versionId, title: card.title, number: card.number }
  )
}

export type Taken = { takenFrom: string; passages: readonly string[]; text: string }

/** The passages that an address names, as the first words of an agreement. */
export async function takenWords(call: Call, query: Answers): Promise<Taken | undefined> {
  const [takenFrom, passages] = [one(query['takenFrom']), many(query['passages'])]
  if (!takenFrom || !passages.length) return undefined
  const wanted = new Set(passages.map(Number))
  const found = (await wordsToTake(call, { versionId: takenFrom })).filter(({ n }) => wanted.has(n))
  return { takenFrom, passages: found.map(({ n }) => String(n)), text: asRules(found) }
}
