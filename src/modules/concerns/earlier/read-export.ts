import { createHash } from 'node:crypto'
import { decode, delimiterOf, RollRefusal, scanCsv } from '../../people/index.ts'
import { invalid } from '../../../platform/errors.ts'

export const MOST_BYTES = 20_000_000
export const MOST_ROWS = 25_000
const LIMITS = { maxCell: 50_000, maxColumns: 100, maxRows: MOST_ROWS + 10 }

export type Unread = { line: number; why: string }
export type ExportRow = { line: number; cells: readonly string[] }
export type Export = {
  headings: readonly string[]
  rows: readonly ExportRow[]
  unread: readonly Unread[]
  /** Of the whole file. */
  lines: number
}

/** The text of a chosen file; what is no text is refused in words. */
export function textOfExport(bytes: Uint8Array): string {
  try {
    return decode(bytes, { maxBytes: MOST_BYTES })
  } catch (error) {
    if (error instanceof RollRefusal) throw invalid({ file: error.message })
    throw error
  }
}

/**
 * An export as rows under its headings. A row with more or fewer cells than the headings is not guessed at: it is said.
 * What a spreadsheet would run is text like any other here.
 */
export function readExport(text: string): Export {
  try {
    const { delimiter, body, line: above } = delimiterOf(text, LIMITS)
    let headings: string[] | undefined
    const rows: ExportRow[] = []
    const unread: Unread[] = []
    for (const record of scanCsv(body, delimiter, LIMITS)) {
      const cells = record.cells.map(cell => cell.trim())
      const line = record.line + above
      if (cells.every(cell => cell === '')) continue
      if (!headings) {
        // A title above the headings stands alone on its line.
        if (cells.filter(Boolean).length > 1) headings = cells.slice(0, lastFilled(cells))
        continue
      }
      const has = lastFilled(cells)
      if (has > headings.length) unread.push({ line, why: sayCells(has, headings.length) })
      else if (cells.length < headings.length)
        unread.push({ line, why: sayCells(cells.length, headings.length) })
      else rows.push({ line, cells: cells.slice(0, headings.length) })
    }
    if (!headings) throw invalid({ file: 'No line of this file has headings in it' })
    if (!rows.length) throw invalid({ file: 'The file has headings and no row under them that can be read' })
    return {
      headings: headings.map((one, n) => one || `Column ${n + 1}`),
      rows,
      unread,
      lines: linesOf(text),
    }
  } catch (error) {
    if (error instanceof RollRefusal) throw invalid({ file: error.message })
    throw error
  }
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex(cell => cell !== '') + 1
const linesOf = (text: string): number => text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length

const sayCells = (has: number, wanted: number): string =>
  `It has ${has} ${has === 1 ? 'cell' : 'cells'} and the headings are ${wanted}. ${
    has > wanted ? 'A cell with a comma in it may lack its quotation marks' : 'A line may be broken in two'
  }.`

/** Files of one shape have one: what was chosen for the last is offered for the next. */
export const headingsHash = (headings: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(headings)).digest()
