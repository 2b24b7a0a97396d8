import { sameness } from './clean-text.ts'
import type { Block } from './passage.ts'

const OPENS = /^(?:table of )?contents(?: page)?:?$|^index:?$|^in this policy:?$/i
const PAGED = /(?:\.{3,}|…{2,}|\t|\s{3,})\s*\d{1,3}$/

const textOf = (block: Block | undefined): string => (block && block.is !== 'table' ? block.text : '')

const entry = (text: string): string =>
  sameness(text.replace(/^\W*(?:\d{1,2}(?:\.\d{1,2})*)?\W*/, '').replace(/[.\s…]*\d{1,3}$/, ''))

const long = (block: Block | undefined): boolean =>
  !block || block.is === 'table' || block.text.length > 120 || /[a-z)]\.$/.test(block.text)

/** The body begins where an early entry of the contents is said a second time; else at the first real sentence. */
const endOf = (blocks: readonly Block[], start: number): number => {
  const limit = Math.min(blocks.length, start + 250)
  let sentence = start
  while (sentence < limit && !long(blocks[sentence])) sentence += 1
  // the heading over the first sentence is already body
  const seen = new Map<string, number>()
  for (let i = start; i < sentence; i += 1) {
    const said = entry(textOf(blocks[i]))
    const before = seen.get(said)
    if (said.length > 2 && before !== undefined && before - start < 4 && i - before >= 2) return i
    if (!seen.has(said)) seen.set(said, i)
  }
  return Math.min(sentence, limit)
}

/** Which blocks are entries of a table of contents. */
export const contentsOf = (blocks: readonly Block[]): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]
    if (!block || block.is === 'table' || found.has(i)) continue
    if (block.contents) found.add(i)
    if (PAGED.test(block.text.slice(-40)) && block.text.length < 120) found.add(i)
    if (!OPENS.test(block.text.slice(0, 40))) continue
    const end = endOf(blocks, i + 1)
    if (end - i < 3) continue
    for (let entryAt = i; entryAt < end; entryAt += 1) found.add(entryAt)
    i = end - 1
  }
  return found
}
