import { hash } from 'node:crypto'
import { type FileEntry, KIND_WORDS } from '../concerns/index.ts'
import type { GoneThrough, Thing } from './going.ts'
import type { Reason } from './request.ts'

/** Words as they are given, and in the place of what is not its reason. */
export type GivenPart = string | { reason: Reason }
export type GivenLine = { head: string; parts: readonly GivenPart[] }
export type GivenEntry = {
  /** Nothing, where it is of the child and of no one record. */
  concernId: string | null
  reference: string | null
  title: string
  at: string
  happenedOn: string | null
  lines: readonly GivenLine[]
}

/** What whoever asked will read: of a thing that is left out nothing but why. */
export function givenForm(gone: readonly GoneThrough[]): GivenEntry[] {
  return gone
    .map(({ entry, things }) => ({ ...headOf(entry), lines: things.map(lineOf) }))
    .filter(({ lines }) => lines.length > 0)
}

const headOf = ({ concernId, reference, kind, at, happenedOn }: FileEntry) => ({
  ...{ concernId, reference, title: KIND_WORDS[kind], at, happenedOn },
})

function lineOf({ head, words, choice }: Thing): GivenLine {
  if (!choice) throw new Error('Nothing is given before somebody chose')
  if (choice.how === 'give') return { head, parts: [words] }
  if (choice.how === 'leave-out') return { head, parts: [{ reason: choice.reason ?? 'other-person' }] }
  const parts: GivenPart[] = []
  let at = 0
  for (const { from, to, reason } of choice.cuts.toSorted((a, b) => a.from - b.from)) {
    parts.push(words.slice(at, Math.max(at, from)), { reason })
    at = Math.max(at, to)
  }
  return { head, parts: [...parts, words.slice(at)].filter(part => part !== '') }
}

/** By it is known that what was agreed to is what is made. */
export const givenSha256 = (given: readonly GivenEntry[]): string => hash('sha256', JSON.stringify(given))

/** How many things are left out for which reason. */
export function leftOut(given: readonly GivenEntry[]): Map<Reason, number> {
  const counts = new Map<Reason, number>()
  for (const { lines } of given)
    for (const { parts } of lines)
      for (const part of parts)
        if (typeof part !== 'string') counts.set(part.reason, (counts.get(part.reason) ?? 0) + 1)
  return counts
}
