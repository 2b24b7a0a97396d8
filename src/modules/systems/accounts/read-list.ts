import {
  decode,
  delimiterOf,
  folded,
  headingWords,
  readDay,
  RollRefusal,
  scanCsv,
} from '../../people/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { guessTargets, secretIn, type Target } from './columns.ts'

export const MOST_BYTES = 1_000_000
/** What a form carries from the look at a list to its acceptance. */
export const MOST_LETTERS = 300_000
const LIMITS = { maxCell: 2_000, maxColumns: 60, maxRows: 5_000 }

export type Table = {
  headings: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

export type Line = {
  line: number
  userName: string
  address: string
  called: string
  upn: string
  className: string
  kind: 'staff' | 'pupil' | ''
  lastUsedOn: string | null
  madeBy: string
  parts: string[]
  passwordSetOn: string | null
  /** It needs no password, or none was ever set. */
  isLax: boolean
  isOpen: boolean
}

/** What was chosen or pasted, as text. */
export function textOf(file: Uint8Array | undefined, pasted: string): string {
  const text = file?.length ? inWords('file', () => decode(file, { maxBytes: MOST_BYTES })) : pasted
  if (!text.trim()) throw invalid({ text: 'Paste the list, or choose a file' })
  if (text.length > MOST_LETTERS)
    throw invalid({
      text: 'The list is too long. Take out the columns that are not needed, and bring it again',
    })
  return text
}

/** Its rows under its headings; of a list of one column its first line is one of them, unless it names the column. */
export function tableOf(text: string): Table {
  const { headings, rows } = inWords('text', () => {
    const { delimiter, body, line: above } = delimiterOf(text, LIMITS)
    const records = [...scanCsv(body, delimiter, LIMITS)]
      .map(({ line, cells }) => ({ line: line + above, cells: cells.map(cell => cell.trim()) }))
      .filter(({ cells }) => cells.some(Boolean))
    const isNarrow = records.every(({ cells }) => cells.filter(Boolean).length === 1)
    const at = isNarrow ? 0 : records.findIndex(({ cells }) => cells.filter(Boolean).length > 1)
    const first = records[at]
    if (!first) throw invalid({ text: 'The list has no line that can be read' })
    return isNarrow && guessTargets(first.cells)[0] === 'nothing'
      ? { headings: ['Name'], rows: records }
      : { headings: first.cells.map((one, n) => one || `Column ${n + 1}`), rows: records.slice(at + 1) }
  })
  const secret = secretIn(headings)
  if (secret)
    throw invalid({
      text: `The column “${secret.slice(0, 40)}” looks like passwords. Take it out of the list and bring it again: nothing of it was kept`,
    })
  const wide = rows.find(({ cells }) => cells.findLastIndex(Boolean) >= headings.length)
  if (wide) throw invalid({ text: `Line ${wide.line} has more cells than there are headings` })
  if (!rows.length) throw invalid({ text: 'The list has headings and no account under them' })
  return { headings, rows }
}

/** An answer of the file in words at its field. */
function inWords<Read>(field: string, read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (error instanceof RollRefusal) throw invalid({ [field]: error.message })
    throw error
  }
}

const CLOSED = /^(closed|disabled|suspended|inactive|false|no|archived|deleted|blocked|locked)$/
const PUPIL = /\b(pupils?|students?|learners?|child(ren)?)\b/
const STAFF = /\b(staff|teachers?|employees?|adults?|faculty)\b/

/** Its lines, with each column as it was chosen. A line that names no account is left out. */
export function linesOf(
  { headings, rows }: Table,
  targets: readonly Target[],
  today: Temporal.PlainDate,
): Line[] {
  const at = (target: Target) => targets.indexOf(target)
  const isTurned = /\b(disabled|suspended)\b/.test(headingWords(headings[at('status')] ?? ''))
  const needs = headingWords(headings[at('passwordNeeded')] ?? '')
  return rows.flatMap(({ line, cells }) => {
    const cell = (target: Target, most = 200) => (cells[at(target)] ?? '').slice(0, most)
    const called = cell('name') || [cell('givenName', 95), cell('familyName', 95)].filter(Boolean).join(' ')
    const [userName, address] = [cell('userName'), cell('address', 254).toLowerCase()]
    if (!userName && !address && !called) return []
    const [kind, status] = [folded(cell('kind')), folded(cell('status'))]
    const isNo = isTurned ? /^(true|yes|disabled|suspended)$/.test(status) : CLOSED.test(status)
    return [
      {
        ...{ line, userName, address, called, upn: cell('upn').toUpperCase(), className: cell('className') },
        kind: PUPIL.test(kind) ? ('pupil' as const) : STAFF.test(kind) ? ('staff' as const) : ('' as const),
        ...{ lastUsedOn: usedOn(cell('lastUsed'), today), madeBy: cell('madeBy', 120), isOpen: !isNo },
        parts: partsOf(cell('parts', 1_000)),
        ...passwordOf({ setOn: cell('passwordSet'), isKnown: at('passwordSet') >= 0 }, today),
        ...(isSaidLax(needs, folded(cell('passwordNeeded'))) ? { isLax: true } : {}),
      },
    ]
  })
}

/** The day in a cell that may have a time beside it; none, where there is no day that has been. */
function usedOn(text: string, today: Temporal.PlainDate): string | null {
  const read = readDay(text.split(/[T ](?=\d{1,2}:)/)[0] ?? '', { latestYear: today.year })
  return 'day' in read && Temporal.PlainDate.compare(read.day, today) <= 0 ? read.day : null
}

const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;|,]/)
      .map(one => one.trim().slice(0, 80))
      .filter(Boolean),
  ),
]

/** Where a list has the day for each, an empty cell says that none was ever set. */
function passwordOf({ setOn, isKnown }: { setOn: string; isKnown: boolean }, today: Temporal.PlainDate) {
  return { passwordSetOn: usedOn(setOn, today), isLax: isKnown && (!setOn || /^never$/i.test(setOn)) }
}

/** “Password required: no”, or “Password not required: yes”. */
const isSaidLax = (heading: string, cell: string): boolean =>
  cell !== '' && (/\bnot ?(required|needed)/.test(heading) ? /^(true|yes)$/ : /^(false|no)$/).test(cell)
