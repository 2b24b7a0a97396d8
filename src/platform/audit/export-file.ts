import { type LogLine, type Root, sayVerdict, verifyChain } from './verify.ts'

/** A chain with the name an outsider knows it by: the school's reference and which of its chains. */
export type ChainName = { school: string; chain: string }
export type KnownRoot = Root & ChainName
export type NamedChain = ChainName & { lines: AsyncIterable<LogLine> }

/** A line that cannot be read is an entry that agrees with nothing, so that it rings where it stands. */
const UNREADABLE: LogLine = { n: 0, at: '', body: '', hash: '' }

/** The export as it is written: a line that names the chain, then one line for each of its entries. */
export async function* exportLines(chains: AsyncIterable<NamedChain>): AsyncGenerator<string> {
  for await (const { school, chain, lines } of chains) {
    yield JSON.stringify({ school, chain })
    for await (const { n, at, body, hash } of lines) yield JSON.stringify({ n, at, body, hash })
  }
}

/** The chains of an export. Each is to be walked before the next is asked for. */
export async function* chainsIn(lines: AsyncIterable<string>): AsyncGenerator<NamedChain> {
  const source = lines[Symbol.asyncIterator]()
  const next = async () => {
    const { done, value } = await source.next()
    return done ? undefined : lineIn(value)
  }
  let line = await next()
  if (!line || !('school' in line)) throw new Error('This file is not an export of the record.')
  while (line && 'school' in line) {
    yield { school: line.school, chain: line.chain, lines: entries() }
    while (line && !('school' in line)) line = await next()
  }

  async function* entries(): AsyncGenerator<LogLine> {
    for (line = await next(); line && !('school' in line); line = await next()) yield line
  }
}

function lineIn(text: string): ChainName | LogLine {
  try {
    const line = JSON.parse(text) as ChainName | LogLine | null
    return line !== null && typeof line === 'object' ? line : UNREADABLE
  } catch {
    return UNREADABLE
  }
}

/** The roots of a root file. */
export function rootsIn(text: string): KnownRoot[] {
  const written = text.split('\n').filter(line => line.trim())
  return written.map(line => {
    const { school, chain, n, hash } = JSON.parse(line) as KnownRoot
    if (!Number.isInteger(n) || !/^[0-9a-f]{64}$/i.test(hash))
      throw new Error('A root is a number and a hash.')
    return { school, chain, n, hash: hash.toLowerCase() }
  })
}

/** Walks every chain and says one sentence for each, and for each chain that only a root still knows. */
export async function* sayChains(
  found: AsyncIterable<NamedChain>,
  roots: readonly KnownRoot[],
): AsyncGenerator<{ isWhole: boolean; sentence: string }> {
  const seen: string[] = []
  for await (const { school, chain, lines } of found) {
    seen.push(`${school}, ${chain}`)
    const known = roots.find(one => one.school === school && one.chain === chain)
    const verdict = await verifyChain(lines, known)
    yield { isWhole: verdict.state === 'whole', sentence: `${school}, ${chain}: ${sayVerdict(verdict)}` }
  }
  // A chain that a root names and nobody has any more has lost its whole tail.
  for (const { school, chain } of roots) {
    if (seen.includes(`${school}, ${chain}`)) continue
    yield { isWhole: false, sentence: `${school}, ${chain}: ends before the root: no entries at all` }
  }
}
