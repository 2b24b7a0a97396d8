import type { Id } from '../../words/ids.ts'

/** A clause as it stands in a version, with the heading nearest above it. */
export type Standing = { n: number; text: string; heading: string }
export type Earlier = Standing & { clauseId: Id }
export type Candidate = { clauseId: Id; likeness: number }

export type Match =
  | { n: number; how: 'same-text'; clauseId: Id }
  | { n: number; how: 'likeness'; clauseId: Id; likeness: number }
  | { n: number; how: 'doubtful'; candidates: readonly Candidate[] }
  | { n: number; how: 'new' }

export const SETTLEMENTS = ['same', 'changed', 'split', 'merged', 'new'] as const
export type Settlement = (typeof SETTLEMENTS)[number]

/** Above this two texts under one heading are one clause; below the other they are two; between, a person says. */
const LIKE = 0.75
const UNLIKE = 0.45
/** A second candidate as near as this makes the first doubtful. */
const CLEARLY = 0.12

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
export const normalised = (text: string): string => wordsOf(text).join(' ')

/** How many of their words two texts share, each counted as often as it stands: 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length + right.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared += 1
    counts.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

/** "4. Passwords" and "5 Passwords" are one heading: a section may have moved. */
const headingOf = (heading: string): string => normalised(heading).replace(/^(?:\d+ )+/, '')

/** Pairs by the same key, in the order of the two documents. */
function pair(
  olds: readonly Earlier[],
  news: readonly Standing[],
  keyOf: (one: Standing) => string,
): Map<number, Earlier> {
  const waiting = Map.groupBy(olds, keyOf)
  const pairs = new Map<number, Earlier>()
  for (const one of news) {
    const old = waiting.get(keyOf(one))?.shift()
    if (old) pairs.set(one.n, old)
  }
  return pairs
}

/**
 * Which clause of the earlier version each clause of this one is: by the same text, then by likeness under the
 * same heading. What is doubtful is left to a person. `gone` are the earlier clauses that nothing took.
 */
export function matchClauses(
  olds: readonly Earlier[],
  news: readonly Standing[],
): { matches: Match[]; gone: Id[] } {
  const same = pair(olds, news, one => `${headingOf(one.heading)}|${normalised(one.text)}`)
  const takenBy = (pairs: Map<number, Earlier>) =>
    new Set([...pairs.values()].map(({ clauseId }) => clauseId))
  let taken = takenBy(same)
  const moved = pair(
    olds.filter(({ clauseId }) => !taken.has(clauseId)),
    news.filter(({ n }) => !same.has(n)),
    one => normalised(one.text),
  )
  for (const [n, old] of moved) same.set(n, old)
  taken = takenBy(same)

  const left = olds.filter(({ clauseId }) => !taken.has(clauseId))
  const matches = news.map((one): Match => {
    const old = same.get(one.n)
    return old ? { n: one.n, how: 'same-text', clauseId: old.clauseId } : byLikeness(one, left, news, same)
  })
  const found = new Set(matches.flatMap(match => ('clauseId' in match ? [match.clauseId] : [])))
  return {
    matches,
    gone: olds.filter(({ clauseId }) => !found.has(clauseId)).map(({ clauseId }) => clauseId),
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

function byLikeness(
  one: Standing,
  left: readonly Earlier[],
  news: readonly Standing[],
  same: ReadonlyMap<number, Earlier>,
): Match {
  const heading = headingOf(one.heading)
  const near = left
    .map(old => {
      const isHere = headingOf(old.heading) === heading
      return { old, isHere, score: likeness(old.text, one.text) }
    })
    .filter(({ score, isHere }) => score >= (isHere ? UNLIKE : LIKE))
    .sort((a, b) => b.score - a.score)
  const [best, second] = near
  if (!best) return { n: one.n, how: 'new' }
  const rival = news.some(
    other =>
      other.n !== one.n &&
      !same.has(other.n) &&
      headingOf(other.heading) === heading &&
      likeness(best.old.text, other.text) > best.score - CLEARLY,
  )
  const isClear = best.score - (second?.score ?? 0) >= CLEARLY && !rival
  if (best.isHere && best.score >= LIKE && isClear)
    return { n: one.n, how: 'likeness', clauseId: best.old.clauseId, likeness: round(best.score) }
  const candidates = near
    .slice(0, 3)
    .map(({ old, score }) => ({ clauseId: old.clauseId, likeness: round(score) }))
  return { n: one.n, how: 'doubtful', candidates }
}
