import { htmlBlocks, type SourceRead } from './html-blocks.ts'
import { type LeftOut, leftOutCounter } from './left-out.ts'
import { refuse } from './reading-refusal.ts'
import { DAMAGED, type WordParts, wordParts } from './word-archive.ts'
import { wordHtml } from './word-html.ts'
import { numberingOf } from './word-numbering.ts'
import { wordRelations } from './word-relations.ts'
import { stylesOf } from './word-styles.ts'
import { walkWord } from './word-xml.ts'

const count = (xml: string | undefined, name: string): number => {
  let number = 0
  if (xml !== undefined) walkWord(xml, { opens: tag => void (number += tag.name === name ? 1 : 0) })
  return number
}

/** A header or footer counts as left out where it says more than "Page 1 of 9". */
function marginsIn(parts: WordParts): number {
  const said = new Set<string>()
  for (const [name, xml] of parts) {
    if (!/^word\/(?:header|footer)\d*\.xml$/i.test(name)) continue
    const words: string[] = []
    walkWord(xml, {
      opens: () => {},
      text: (text, path) => void (path.at(-1) === 'w:t' && words.push(text)),
    })
    const text = words.join('').replace(/\b(?:page|of)\b|[^\p{L}]+/giu, '')
    if (text !== '') said.add(text)
  }
  return said.size
}

const merged = (one: LeftOut, other: LeftOut): LeftOut => {
  const sum = leftOutCounter()
  for (const each of [one, other])
    for (const [kind, number] of Object.entries(each)) sum.add(kind as keyof LeftOut, number)
  return sum.counts
}

/**
 * A Word document by way of HTML, so that one reader makes the blocks. Its automatic numbers, which stand in no
 * paragraph, are written out; its notes stand where they are pointed from.
 */
export async function wordBlocks(bytes: Uint8Array): Promise<SourceRead> {
  const parts = await wordParts(bytes)
  const { body, part, linkOf } = wordRelations(parts)
  if (body === undefined) return refuse(DAMAGED)
  const leftOut = leftOutCounter()
  const reading = {
    styles: stylesOf(part('styles')),
    numbering: numberingOf(part('numbering')),
    linkOf,
    leftOut,
  }
  const html = [body, part('footnotes'), part('endnotes')].map(xml =>
    xml === undefined ? '' : wordHtml(xml, reading),
  )
  leftOut.add('comment', count(part('comments'), 'w:comment'))
  leftOut.add('margin', marginsIn(parts))
  const read = htmlBlocks(html.join(''))
  return { blocks: read.blocks, leftOut: merged(leftOut.counts, read.leftOut) }
}
