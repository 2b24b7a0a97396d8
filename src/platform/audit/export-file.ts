import { endsBefore, type LogLine, type Root, sayVerdict, verifyChain } from './verify.ts'

/** A chain with the name an outsider knows it by: the school's reference and which of its chains. */
export type ChainName = { school: string; chain: string }
export type KnownRoot = Root & ChainName
export type NamedChain = ChainName & { lines: AsyncIterable<LogLine> }
/** An export of less than everything says so in its first line: of one school, and perhaps of some of its chains. */
export type Only = { school: string; chains?: readonly string[] }
export type Export = { only?: Only; chains: AsyncIterable<NamedChain> }

/** A line that cannot be read is an entry that agrees with nothing, so that it rings where it stands. */
const UNREADABLE: LogLine = { n: 0, at: '', body: '', hash: '' }

/** The export as it is written: a line that names the chain, then one line for each of its entries. */
export async function* exportLines({ only, chains }: Export): AsyncGenerator<string> {
  if (only) yield JSON.stringify({ only })
  for await (const { school, chain, lines } of chains) {
    yield JSON.stringify({ school, chain })
    for await (const { n, at, body, hash } of lines) yield JSON.stringify({ n, at, body, hash })
  }
}

/** An export, opened at its first chain. Each chain is to be walked before the next is asked for. */
export async function openExport(lines: AsyncIterable<string>): Promise<Export> {
  const source = lines[Symbol.asyncIterator]()
  const next = async () => {
    const { done, value } = await source.next()
    return done ? undefined : lineIn(value)
  }
  let line = await next()
  const only = line && 'only' in line ? line.only : undefined
  if (only) line = await next()
  if (!line || !('school' in line)) throw new Error('This file is not an export of the record.')
  return { ...(only ? { only } : {}), chains: chains() }

  async function* chains(): AsyncGenerator<NamedChain> {
    while (line && 'school' in line) {
      yield { school: line.school, chain: line.chain, lines: entries() }
      while (line && !('school' in line)) line = await next()
    }
  }
  async function* entries(): AsyncGenerator<LogLine> {
    for (line = await next(); line && !('school' in line); line = await next())
      yield 'only' in line ? UNREADABLE : line
  }
}

type Line = { only: Only } | ChainName | LogLine

function lineIn(text: string): Line {
  try {
    const line = JSON.parse(text) as Line | null
    return line !== null && typeof line === 'object' ? line : UNREADABLE
  } catch {
    return UNREADABLE
  }
}

/** The roots of a root file. */
export function rootsIn(text: string): KnownRoot[] {
  const written = text.split('\n').filter(line => line.trim())
  return written.map(line => {
    const { school, chain, n, hash, taken } = JSON.parse(line) as KnownRoot
    if (!Number.isInteger(n) || !/^[0-9a-f]{64}$/i.test(hash))
      throw new Error('A root is a number and a hash.')
    const day = /^\d{4}-\d\d-\d\d/.exec(taken ?? '')?.[0]
    return { school, chain, n, hash: hash.toLowerCase(), ...(day ? { taken: day } : {}) }
  })
}

/** Walks every chain and says one sentence for each, and for each chain that only a root still knows. */
export async function* sayChains(
  { only, chains }: Export,
  roots: readonly KnownRoot[],
): AsyncGenerator<{ isWhole: boolean; sentence: string }> {
  const seen: string[] = []
  for await (const { school, chain, lines } of chains) {
    seen.push(`${school}, ${chain}`)
    const known = roots.find(one => one.school === school && one.chain === chain)
    const verdict = await verifyChain(lines, known)
    yield { isWhole: verdict.state === 'whole', sentence: `${school}, ${chain}: ${sayVerdict(verdict)}` }
  }
  for (const root of roots) {
    const name = `${root.school}, ${root.chain}`
    if (seen.includes(name)) continue
    // A chain that a root names and nobody has any more has lost its whole tail, unless it was never asked for.
    yield isAskedFor(only, root)
      ? { isWhole: false, sentence: `${name}: ${endsBefore(root)}: no entries at all` }
      : { isWhole: true, sentence: `${name}: not in this export, so not checked` }
  }
}

const isAskedFor = (only: Only | undefined, { school, chain }: ChainName): boolean =>
  !only || (only.school === school && (only.chains?.includes(chain) ?? true))
