// This file and export-file.ts also run inside the offline page (verifier.ts), so they use only what node and
// every browser share: Web Crypto, no Temporal, no Buffer.
export type LogLine = { n: number; at: string; body: string; hash: string }
/** `taken`: the day on which it was taken, where it says. */
export type Root = { n: number; hash: string; taken?: string }
export type Verdict =
  | { state: 'whole'; entries: number; lastAt: string | null; root: 'agrees' | 'none given' }
  | { state: 'broken'; at: number }
  | { state: 'ends before the root'; entries: number; root: Root }

const START = '0'.repeat(64)

const bytesOf = (hex: string): number[] =>
  Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))

export async function nextHash(previous: string, n: number, body: string): Promise<string> {
  const said = new TextEncoder().encode(`${n}\n${body}`)
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array([...bytesOf(previous), ...said]))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Walks a chain from its first entry. With a root that left the machine earlier it also tells a chain whose
 * tail was cut; without one it cannot, and says so.
 */
export async function verifyChain(
  lines: AsyncIterable<LogLine> | Iterable<LogLine>,
  root?: Root,
): Promise<Verdict> {
  let previous = START
  let entries = 0
  let lastAt: string | null = null
  for await (const line of lines) {
    const hash = await nextHash(previous, entries + 1, line.body)
    if (line.n !== entries + 1 || hash !== line.hash || !saysItsInstant(line)) {
      return { state: 'broken', at: entries + 1 }
    }
    if (root && root.n === line.n && root.hash !== hash) return { state: 'broken', at: line.n }
    previous = hash
    entries = line.n
    lastAt = line.at
  }
  if (root && entries < root.n) return { state: 'ends before the root', entries, root }
  return { state: 'whole', entries, lastAt, root: root ? 'agrees' : 'none given' }
}

/** A body that cannot be read is as broken as one that says another instant. */
function saysItsInstant({ body, at }: LogLine): boolean {
  try {
    return plain((JSON.parse(body) as { at: string }).at) === plain(at)
  } catch {
    return false
  }
}

/** The same instant is written with and without noughts at the end of its second. */
const plain = (at: string): string => at.replace(/(\.\d*?)0*Z$/, '$1Z').replace('.Z', 'Z')

/** The sentence an outsider reads. */
export function sayVerdict(verdict: Verdict): string {
  switch (verdict.state) {
    case 'whole':
      return verdict.root === 'agrees'
        ? `whole to entry ${verdict.entries} of ${verdict.lastAt?.slice(0, 10) ?? 'no date'}`
        : `whole, ${verdict.entries} entries; no outside root given`
    case 'broken':
      return `broken at entry ${verdict.at}`
    case 'ends before the root':
      return `${endsBefore(verdict.root)}: ${verdict.entries} entries, the root is of entry ${verdict.root.n}`
  }
}

/** A root is known by the day it was taken: that is what stands on the paper it was printed on. */
export const endsBefore = ({ taken }: Root): string => `ends before the root${taken ? ` of ${taken}` : ''}`
