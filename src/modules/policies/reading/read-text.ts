import { cleanSource, plain } from './clean-text.ts'
import { readCell } from './read-cell.ts'
import { isRow, itemStart, sourceLines, type SourceLine } from './source-lines.ts'
import { toDocument } from './to-document.ts'
import type { Block, PolicyDocument } from './passage.ts'

const cellsOf = (raw: string): string[] =>
  raw.includes('\t')
    ? raw.split('\t')
    : raw
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')

const isRule = (raw: string): boolean => /^[\s|:=_*-]{3,}$/.test(raw.slice(0, 400)) && raw.length < 400

/** A row alone with one filled cell is a line that somebody indented with a tab. */
const asTable = (group: readonly SourceLine[]): Block | null => {
  const rows = group.map(({ raw, line }) => cellsOf(raw).map(cell => readCell(cell, line)))
  const most = rows.reduce((top, row) => Math.max(top, row.filter(cell => cell.length > 0).length), 0)
  const pages = group.every(({ raw }) => /\t\s*\d{1,3}\s*$/.test(raw.slice(-40)) && cellsOf(raw).length === 2)
  if (pages || (most < 2 && group.length < 3)) return null
  return { is: 'table', line: group[0]?.line ?? 1, rows, gap: group[0]?.gap ?? true }
}

const depths = () => {
  let indents: number[] = []
  return {
    reset: () => void (indents = []),
    of: (indent: number): number => {
      indents = indents.filter(each => each <= indent)
      if (indents.at(-1) !== indent) indents.push(indent)
      return indents.length
    },
  }
}

const asLine = ({ raw, line, gap }: SourceLine, under: string | undefined): Block | null => {
  const marked = /^\s{0,3}(#{1,6})\s+/.exec(raw.slice(0, 20))
  const text = plain(
    raw
      .slice(marked?.[0].length ?? 0)
      .replace(/^\s*>\s?/, '')
      .replace(/\s#{1,6}\s*$/, ''),
  )
  if (text === '') return null
  const setext = under !== undefined && /^\s*(={3,}|-{3,})\s*$/.test(under.slice(0, 200)) && text.length < 100
  const level = marked?.[1]?.length ?? (setext ? (under.includes('=') ? 1 : 2) : undefined)
  return { is: 'line', text, line, gap, ...(level === undefined ? {} : { level }) }
}

/** The blocks of a plain text, Markdown or tab-separated source, in its order. */
export const textBlocks = (source: string): Block[] => {
  const lines = sourceLines(cleanSource(source))
  const blocks: Block[] = []
  const depth = depths()
  for (let i = 0; i < lines.length; i += 1) {
    const here = lines[i]
    if (!here || isRule(here.raw)) continue
    if (isRow(here.raw)) {
      let end = i
      while (end < lines.length && (end === i || !lines[end]?.gap) && isRow(lines[end]?.raw ?? '')) end += 1
      const group = lines.slice(i, end).filter(({ raw }) => !isRule(raw))
      const table = asTable(group)
      if (table) {
        blocks.push(table)
        depth.reset()
        i = end - 1
        continue
      }
    }
    const start = itemStart(here.raw)
    if (start) {
      const indent = (start[1] ?? '').replace(/\t/g, '    ').length
      const inner = /^o\s+/.exec(here.raw.slice(start[0].length, start[0].length + 10))
      const text = plain(here.raw.slice(start[0].length + (inner?.[0].length ?? 0)))
      const marker = `${start[2] ?? '-'}${inner ? ' o' : ''}`
      const { line, gap } = here
      if (text !== '')
        blocks.push({ is: 'item', text, marker, depth: depth.of(indent) + (inner ? 1 : 0), line, gap })
      continue
    }
    const block = asLine(here, lines[i + 1]?.raw)
    if (block) {
      blocks.push(block)
      depth.reset()
    }
  }
  return blocks
}

/** Text in, passages out: nothing of the source's words is lost. */
export const readText = (source: string): PolicyDocument => toDocument(textBlocks(source))
