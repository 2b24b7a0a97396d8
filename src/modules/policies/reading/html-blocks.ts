import { linked } from './clean-text.ts'
import { BLOCKS, isBold, leftOutAs, markerOf, numberAs, SILENT } from './html-inline.ts'
import { flush, LINE, type Open, opened, tidy } from './html-lines.ts'
import { type Notes, notesOf } from './html-notes.ts'
import { gridOf, headAt, isFrame, piecesOf } from './html-table.ts'
import { type HtmlElement, htmlTree, textIn } from './html-tree.ts'
import { type LeftOut, leftOutCounter } from './left-out.ts'
import type { Block, Cell } from './passage.ts'

/** What a reader of any format hands on. */
export type SourceRead = { readonly blocks: readonly Block[]; readonly leftOut: LeftOut }

/** One walk over one source. */
function walker(notes: Notes) {
  const leftOut = leftOutCounter()
  const written = new Set<HtmlElement>()

  const end = (open: Open): void => flush(open, pointed => pointed.forEach(note => writeNote(note, open)))

  function writeNote(note: HtmlElement, open: Open): void {
    if (written.has(note)) return
    written.add(note)
    const text = blocksIn(note, false)
      .flatMap(block => (block.is === 'table' ? [] : [block.text]))
      .join(' ')
    if (text === '') return
    const shared = { text, marker: '[note]', line: LINE, gap: true }
    open.blocks.push(
      open.item ? { is: 'item', depth: open.item.depth, ...shared } : { is: 'line', ...shared },
    )
  }

  function blocksIn(element: HtmlElement, isInCell: boolean): Block[] {
    const open = opened(isInCell)
    walk(element, open, false)
    end(open)
    return open.blocks
  }

  function walk(element: HtmlElement, open: Open, bold: boolean): void {
    for (const child of element.children) {
      if (typeof child !== 'string') enter(child, open, bold)
      else {
        open.words.push(element.name === 'pre' ? child : child.replace(/\s+/g, ' '))
        const length = child.replace(/\s+/g, '').length
        open.letters.all += length
        if (bold) open.letters.bold += length
      }
    }
  }

  function enter(element: HtmlElement, open: Open, bold: boolean): void {
    const { name, attributes } = element
    if (SILENT.has(name) || notes.isNote(element) || notes.isBack(element)) return
    const left = leftOutAs(element)
    if (left) return leftOut.add(left)
    const note = notes.of(element)
    if (note) return void open.notes.push(note)
    if (name === 'br') return void open.words.push('\n')
    const marker = markerOf(element, () => textIn(element))
    if (marker) open.item = { ...marker, isBegun: false }
    else if (name === 'a') link(element, open, bold)
    else if (name === 'ul' || name === 'ol') list(element, open)
    else if (name === 'table') table(element, open)
    else if (/^h[1-6]$/.test(name)) within(element, open, { level: Number(name[1]) })
    else if (!BLOCKS.has(name)) walk(element, open, isBold(element, bold))
    else
      within(
        element,
        open,
        /^(?:MsoToc|ww-toc)/.test(attributes['class'] ?? '') ? { isContents: true } : {},
        bold,
      )
  }

  /** A block of its own: what stands before it ends, and what it changes ends with it. */
  function within(element: HtmlElement, open: Open, changed: Partial<Open>, bold = false): void {
    end(open)
    const { item, level, isContents } = open
    Object.assign(open, changed)
    walk(element, open, isBold(element, bold))
    end(open)
    Object.assign(open, { item, level, isContents })
  }

  function link(element: HtmlElement, open: Open, bold: boolean): void {
    walk(element, open, isBold(element, bold))
    const label = tidy(textIn(element))
    const said = linked(label, element.attributes['href'] ?? '')
    if (label !== '') open.words.push(said.slice(label.length))
  }

  function list(element: HtmlElement, open: Open): void {
    const { start, type = '1', class: named = '' } = element.attributes
    const flat = /\blst-kix\w*-([0-8])\b/.exec(named)?.[1]
    const depth = flat === undefined ? (open.item?.depth ?? 0) + 1 : Number(flat) + 1
    let number = Number.parseInt(start ?? '1', 10) || 1
    end(open)
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name !== 'li') {
        const { item } = open
        open.item = { depth, marker: '', isBegun: true }
        enter(child, open, false)
        open.item = item
        continue
      }
      number = Number.parseInt(child.attributes['value'] ?? '', 10) || number
      const marker = element.name === 'ul' ? '•' : `${numberAs(number, child.attributes['type'] ?? type)}.`
      if (!notes.isNote(child)) within(child, open, { item: { depth, marker, isBegun: false } })
      number += 1
    }
  }

  function table(element: HtmlElement, open: Open): void {
    end(open)
    for (const child of element.children)
      if (typeof child !== 'string' && child.name === 'caption') within(child, open, {})
    const grid = gridOf(element)
    if (isFrame(grid)) return grid.flat().forEach(place => place && within(place.cell, open, {}))
    const inner: Block[] = []
    const rows = grid.map(row =>
      row.map((place): Cell => {
        if (!place) return []
        const blocks = blocksIn(place.cell, true)
        inner.push(...blocks.filter(block => block.is === 'table'))
        return blocks.flatMap(piecesOf)
      }),
    )
    const head = (grid[0] ?? []).map((_, at, first) => headAt(rows[0] ?? [], first, at))
    if (rows.flat().some(cell => cell.length > 0))
      open.blocks.push({ is: 'table', line: LINE, rows, head, gap: true })
    open.blocks.push(...inner)
  }

  return { blocksIn, counts: leftOut.counts }
}

/** The blocks of an HTML text in its order, and what in it is not words. */
export function htmlBlocks(html: string): SourceRead {
  const root = htmlTree(html)
  const { blocksIn, counts } = walker(notesOf(root))
  return { blocks: blocksIn(root, false), leftOut: counts }
}
