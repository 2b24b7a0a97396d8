import {
  type ColumnGuess,
  type ColumnMapping,
  guessColumns,
  mappingFrom,
  mappingProblems,
} from './columns.ts'
import { type CtfName, readCtfName } from './ctf-name.ts'
import { decode } from './decode.ts'
import { type CsvTable, readCsv } from './read-csv.ts'
import { type CtfRead, readCtf } from './read-ctf.ts'
import { RollRefusal } from './roll-refusal.ts'
import type { IsoDay } from './roll-row.ts'
import { type RowsRead, rowsFrom } from './to-rows.ts'

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }
export type ReadingRules = {
  readonly today: IsoDay
  readonly maxBytes: number
  /** A mapping that somebody confirmed before, if this file’s shape is known. */
  readonly mappingFor?: (fingerprint: string) => ColumnMapping | null
}

/** What a chosen file turned out to be. Nothing of it is in force. */
export type ReadRoll =
  | { readonly is: 'refused'; readonly refusals: readonly RollRefusal[] }
  /** A list whose columns a person has yet to confirm. */
  | {
      readonly is: 'to-map'
      readonly table: CsvTable
      readonly guesses: readonly ColumnGuess[]
      readonly mapping: ColumnMapping
      readonly problems: readonly string[]
    }
  | ({ readonly is: 'list'; readonly table: CsvTable; readonly mapping: ColumnMapping } & RowsRead)
  | ({ readonly is: 'transfer-file'; readonly fileName: CtfName | null } & CtfRead)

export function readRoll(
  { name, bytes }: ChosenFile,
  { today, maxBytes, mappingFor }: ReadingRules,
): ReadRoll {
  try {
    const text = decode(bytes, { maxBytes })
    if (/^\s*</.test(text)) return readMarkup(name, text, today)
    const read = readCsv(text)
    if ('refusals' in read) return { is: 'refused', refusals: read.refusals }
    const { table } = read
    const guesses = guessColumns(table)
    const guessed = mappingFrom(table, guesses)
    const mapping = mappingFor?.(guessed.fingerprint) ?? null
    if (!mapping || mappingProblems(mapping).length > 0)
      return { is: 'to-map', table, guesses, mapping: guessed, problems: mappingProblems(guessed) }
    return listOf(table, mapping, today)
  } catch (error) {
    if (error instanceof RollRefusal) return { is: 'refused', refusals: [error] }
    throw error
  }
}

const listOf = (table: CsvTable, mapping: ColumnMapping, today: IsoDay): ReadRoll => {
  const read = rowsFrom(table, mapping, { today })
  return read.refusals.length > 0
    ? { is: 'refused', refusals: read.refusals }
    : { is: 'list', table, mapping, ...read }
}

function readMarkup(name: string, text: string, today: IsoDay): ReadRoll {
  if (/^\s*<(!doctype\s+html|html|table|meta|style)\b/i.test(text))
    throw new RollRefusal(
      1,
      'This is a web page, though it may be called .xls. Open it in Excel and save it as CSV.',
    )
  const read = readCtf(text, { today })
  return read.refusals.length > 0
    ? { is: 'refused', refusals: read.refusals }
    : { is: 'transfer-file', fileName: readCtfName(name), ...read }
}
