import { cleanSource } from './clean-text.ts'
import { typedMarker } from './html-inline.ts'
import { joinedLines } from './source-lines.ts'
import type { HtmlElement } from './html-tree.ts'
import type { Block } from './passage.ts'

type Item = { depth: number; marker: string; isBegun: boolean }
/** What is being gathered, and where it will stand. */
export type Open = {
  blocks: Block[]
  words: string[]
  letters: { bold: number; all: number }
  notes: HtmlElement[]
  item: Item | null
  level: number | undefined
  isContents: boolean
  readonly isInCell: boolean
}

export const opened = (isInCell: boolean): Open => ({
  ...{ blocks: [], words: [], letters: { bold: 0, all: 0 }, notes: [], item: null, level: undefined },
  ...{ isContents: false, isInCell },
})

export const tidy = (words: string): string => words.replace(/[^\S\n]+/g, ' ').trim()
/** The line is known when the whole is written out. */
export const LINE = 0

/** Writes what was gathered as lines or items: a line break inside a paragraph begins another, as in a text. */
export function flush(open: Open, writeNotes: (notes: readonly HtmlElement[]) => void): void {
  const { words, letters, item, level, isInCell } = open
  const all = tidy(cleanSource(words.join('')))
  const lines =
    level === undefined ? joinedLines(all.split('\n').map(tidy)) : [tidy(all.replaceAll('\n', ' '))]
  const bold = letters.all > 0 && letters.bold === letters.all ? { bold: true as const } : {}
  const contents = open.isContents ? { contents: true as const } : {}
  lines
    .filter(text => text !== '')
    .forEach((text, n) => {
      const shared = { line: LINE, gap: n === 0, ...contents }
      if (level !== undefined) {
        const marker = item?.marker ? { marker: item.marker } : {}
        open.blocks.push({ is: 'line', text, level, ...marker, ...shared })
        return
      }
      const typed = item ? undefined : typedMarker(text, isInCell)
      if (item) {
        open.blocks.push({
          is: 'item',
          text,
          depth: item.depth,
          marker: item.isBegun ? '' : item.marker,
          ...shared,
        })
        item.isBegun = true
      } else if (typed) {
        open.blocks.push({ is: 'item', text: typed.rest, depth: 1, marker: typed.marker, ...shared })
      } else open.blocks.push({ is: 'line', text, ...bold, ...shared })
    })
  const pointed = open.notes
  Object.assign(open, { words: [], letters: { bold: 0, all: 0 }, notes: [] })
  if (pointed.length > 0) writeNotes(pointed)
}
