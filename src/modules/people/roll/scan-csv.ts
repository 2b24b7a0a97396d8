import { RollRefusal } from './roll-refusal.ts'

export type Delimiter = ',' | ';' | '\t'
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }
export type CsvLimits = { readonly maxCell: number; readonly maxColumns: number; readonly maxRows: number }

const QUOTE = 34
const LF = 10
const CR = 13

/**
 * The records of a delimited text, one by one, each with the line it begins on. Written here and not taken from a
 * library: none of those measured gives that line where a quoted cell holds a line end. One pass, no backing up.
 */
export function* scanCsv(
  text: string,
  delimiter: Delimiter,
  { maxCell, maxColumns, maxRows }: CsvLimits,
): Generator<CsvRecord> {
  const between = delimiter.charCodeAt(0)
  let at = 0
  let line = 1
  let rows = 0
  while (at < text.length) {
    const begins = line
    const cells: string[] = []
    for (;;) {
      const opening = quoteAt(text, at)
      if (opening >= 0) {
        const cell = quotedCell(opening)
        cells.push(cell)
      } else {
        const from = at
        while (at < text.length && !endsCell(text.charCodeAt(at))) at++
        if (at - from > maxCell) throw tooLong(line)
        cells.push(text.slice(from, at))
      }
      if (cells.length > maxColumns)
        throw new RollRefusal(
          line,
          `This line has more than ${maxColumns} cells. That is not a list of people.`,
        )
      if (at < text.length && text.charCodeAt(at) === between) at++
      else break
    }
    if (at < text.length) {
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1
      line++
    }
    if (++rows > maxRows) throw new RollRefusal(begins, `The file has more than ${maxRows} lines.`)
    yield { line: begins, cells }
  }

  function endsCell(code: number): boolean {
    return code === between || code === LF || code === CR
  }

  /** Reads from the opening quote to the delimiter or line end behind the closing one. */
  function quotedCell(opening: number): string {
    const opened = line
    const longest = opening + 1 + maxCell
    let cell = ''
    let from = opening + 1
    for (at = from; ; at++) {
      if (at >= text.length)
        throw new RollRefusal(opened, 'The quotation mark that opens on this line is never closed.')
      if (at > longest) throw tooLong(opened)
      const code = text.charCodeAt(at)
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) line++
      if (code !== QUOTE) continue
      cell += text.slice(from, at)
      if (text.charCodeAt(at + 1) !== QUOTE) break
      at++
      from = at
    }
    at++
    while (text.charCodeAt(at) === 32) at++
    if (at < text.length && !endsCell(text.charCodeAt(at)))
      throw new RollRefusal(
        line,
        'There is text straight after a closing quotation mark. Export the list again.',
      )
    return cell
  }

  function tooLong(where: number): RollRefusal {
    return new RollRefusal(
      where,
      `A cell here is longer than ${maxCell} letters. A quotation mark may be missing its partner.`,
    )
  }
}

/** Where a quoted cell opens, if this one is quoted; some exports put a space before the mark. */
function quoteAt(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  return text.charCodeAt(at) === QUOTE ? at : -1
}
