import { formulaIn } from './formulas.ts'
import { looksLikeHeader } from './header-words.ts'
import { RollRefusal, quoted } from './roll-refusal.ts'
import { type CsvLimits, type CsvRecord, type Delimiter, scanCsv } from './scan-csv.ts'

export type CsvTable = {
  readonly delimiter: Delimiter
  readonly hasHeader: boolean
  /** As written, one a column; `Column 3` where there is none. Two columns may have the same. */
  readonly headers: readonly string[]
  readonly rows: readonly CsvRecord[]
  /** Lines passed over: blank ones, and a title above the headings. */
  readonly skipped: readonly number[]
}
export type CsvOptions = Partial<CsvLimits> & { readonly hasHeader?: boolean }

const LIMITS: CsvLimits = { maxCell: 4000, maxColumns: 200, maxRows: 60_000 }
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']
const SAMPLE = 40
const MOST_REFUSALS = 50

/** A delimited list as a table. Either all of it, or every line that stands in the way. */
export function readCsv(
  text: string,
  { hasHeader, ...given }: CsvOptions = {},
): { table: CsvTable } | { refusals: readonly RollRefusal[] } {
  const limits = { ...LIMITS, ...given }
  try {
    const { delimiter, body, line } = delimiterOf(text, limits)
    const records: CsvRecord[] = []
    const skipped: number[] = []
    for (const record of scanCsv(body, delimiter, limits)) {
      const placed = line === 0 ? record : { ...record, line: record.line + line }
      if (record.cells.every(isBlank)) skipped.push(placed.line)
      else records.push(placed)
    }
    const above = titleLines(records)
    for (const { line } of records.slice(0, above)) skipped.push(line)
    return squared(records.slice(above), { delimiter, skipped, hasHeader })
  } catch (error) {
    if (error instanceof RollRefusal) return { refusals: [error] }
    throw error
  }
}

const isBlank = (cell: string): boolean => cell.trim() === ''
const filled = ({ cells }: CsvRecord): number => cells.filter(cell => !isBlank(cell)).length

/** Reports often begin with a title or two: lines of one cell above a line of several. */
function titleLines(records: readonly CsvRecord[]): number {
  const first = records.findIndex(record => filled(record) > 1)
  return first > 0 && first <= 5 ? first : 0
}

type Found = { delimiter: Delimiter; skipped: number[]; hasHeader: boolean | undefined }

function squared(
  records: readonly CsvRecord[],
  { delimiter, skipped, hasHeader: said }: Found,
): { table: CsvTable } | { refusals: readonly RollRefusal[] } {
  const first = records[0]
  if (!first) throw new RollRefusal(null, 'The file has no lines with anything in them.')
  const hasHeader = said ?? looksLikeHeader(first.cells)
  const rows = hasHeader ? records.slice(1) : records
  if (rows.length === 0) throw new RollRefusal(null, 'The file has headings but nobody under them.')
  const width = lastFilled(first.cells)
  const widest = hasHeader ? width : Math.max(width, usual(rows))
  if (widest < 2)
    throw new RollRefusal(
      first.line,
      'This line has one cell only. A list needs a surname and a forename at least.',
    )
  const refusals: RollRefusal[] = []
  for (const { line, cells } of records) {
    if (refusals.length >= MOST_REFUSALS) break
    const has = lastFilled(cells)
    // fewer cells are only safe where the line was padded as long as the headings
    if (has > widest || cells.length < widest)
      refusals.push(ragged(line, has > widest ? has : cells.length, widest))
    for (const [column, cell] of cells.entries()) {
      const why = formulaIn(cell)
      if (why !== null)
        refusals.push(new RollRefusal(line, `Cell ${column + 1}, ${quoted(cell)}, ${why}. Take it out.`))
    }
  }
  if (refusals.length > 0) return { refusals: refusals.slice(0, MOST_REFUSALS) }
  const headers = Array.from({ length: widest }, (_, column) => {
    const written = hasHeader ? (first.cells[column] ?? '').trim() : ''
    return written === '' ? `Column ${column + 1}` : written
  })
  const order = skipped.toSorted((a, b) => a - b)
  return { table: { delimiter, hasHeader, headers, rows, skipped: order } }
}

const ragged = (line: number, has: number, wanted: number): RollRefusal =>
  new RollRefusal(
    line,
    `This line has ${has} ${has === 1 ? 'cell' : 'cells'} and the first has ${wanted}. ` +
      (has > wanted
        ? 'A cell with a comma in it may lack its quotation marks.'
        : 'A line may be broken in two.'),
  )

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex(cell => !isBlank(cell)) + 1

const usual = (rows: readonly CsvRecord[]): number => {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}

/** The delimiter under which most of the first lines have as many cells as each other. */
export function delimiterOf(
  text: string,
  limits: CsvLimits,
): { delimiter: Delimiter; body: string; line: number } {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  if (said) return { delimiter: said[1] as Delimiter, body: text.slice(said[0].length), line: 1 }
  const scored = DELIMITERS.map(delimiter => ({ delimiter, score: scoreOf(text, delimiter, limits) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return { delimiter: best.delimiter, body: text, line: 0 }
}

function scoreOf(text: string, delimiter: Delimiter, limits: CsvLimits): number {
  const seen: CsvRecord[] = []
  let whole = 1
  try {
    for (const record of scanCsv(text, delimiter, limits)) {
      if (filled(record) > 0) seen.push(record)
      if (seen.length >= SAMPLE) break
    }
  } catch {
    whole = 0.1
  }
  const width = usual(seen)
  if (width < 2) return 0
  const alike = seen.filter(({ cells }) => cells.length === width).length / seen.length
  return whole * (alike * 1000 + Math.min(width, 100))
}
