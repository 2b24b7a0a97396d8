import { createHash } from 'node:crypto'
import { type ColumnTarget, MOST_CONTACTS, contactTarget, targetParts, targetWords } from './column-target.ts'
import { fits, guessValues } from './column-values.ts'
import { type HeadingGuess, guessHeading } from './heading-guess.ts'
import { headingWords } from './header-words.ts'
import type { CsvTable } from './read-csv.ts'
import type { RollKind } from './roll-row.ts'

export type MappedColumn = {
  readonly header: string
  /** Which of the columns with this heading, from 1. */
  readonly nth: number
  readonly target: ColumnTarget | null
}

/** What a person confirmed of a file's columns: data, kept and used again for a file of the same shape. */
export type ColumnMapping = {
  readonly fingerprint: string
  /** What a line is where no column says. */
  readonly kind: RollKind
  readonly hasExcelSerials: boolean
  readonly columns: readonly MappedColumn[]
}

/** `sure` from 0 to 1; `why` is shown beside it, with a few of the column's values. */
export type ColumnGuess = MappedColumn & {
  readonly sure: number
  readonly why: string
  readonly sample: readonly string[]
}

const SAMPLE = 200

export const headersOf = ({ headers }: CsvTable): { header: string; nth: number }[] => {
  const seen = new Map<string, number>()
  return headers.map(header => {
    const words = headingWords(header)
    const nth = (seen.get(words) ?? 0) + 1
    seen.set(words, nth)
    return { header, nth }
  })
}

/** The shape of a file: the words of its headings in whatever order, so that a moved column is the same shape. */
export function fingerprintOf({ headers, hasHeader }: Pick<CsvTable, 'headers' | 'hasHeader'>): string {
  const words = hasHeader ? headers.map(headingWords).toSorted() : [`no headings, ${headers.length} columns`]
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 32)
}

export function guessColumns(table: CsvTable): ColumnGuess[] {
  const taken = new Set<ColumnTarget>()
  const groups: string[] = []
  const columns = headersOf(table).map((column, index) => {
    const values = table.rows.map(({ cells }) => (cells[index] ?? '').trim()).filter(value => value !== '')
    return {
      ...column,
      values: values.slice(0, SAMPLE),
      said: table.hasHeader ? guessHeading(column.header) : null,
    }
  })
  const hasContacts = columns.some(({ said }) => said?.of === 'contact')
  return columns.map(({ header, nth, values, said }) => {
    const guess = said ? fromHeading(said) : fromValues()
    if (guess.target) taken.add(guess.target)
    return { header, nth, sample: values.slice(0, 3), ...guess }

    function fromHeading(said: HeadingGuess): Pick<ColumnGuess, 'target' | 'sure' | 'why'> {
      if (said.of === 'nothing') return { target: null, sure: 0.8, why: said.why }
      const target =
        said.of === 'person' ? ownOrContacts(said.column) : contactTarget(numberOf(said.group), said.column)
      if (target === null || taken.has(target) || targetParts(target).contact > MOST_CONTACTS)
        return { target: null, sure: 0.3, why: 'An earlier column holds this already.' }
      const share = fits(target, values)
      const isDoubtful = share < 0.9
      const why = isDoubtful ? 'By its heading, but not all of its values look right.' : 'By its heading.'
      const sure = Math.round(said.sure * (0.4 + 0.6 * share) * 100) / 100
      return { target, sure: isDoubtful ? Math.min(sure, 0.8) : sure, why }
    }

    /** A second column of the same name in a file that speaks of contacts is the contact's. */
    function ownOrContacts(column: ColumnTarget): ColumnTarget | null {
      if (!taken.has(column)) return column
      if (!hasContacts) return null
      if (column === 'familyName' || column === 'givenName' || column === 'email' || column === 'fullName')
        return contactTarget(numberOf(''), column)
      return null
    }

    function fromValues(): Pick<ColumnGuess, 'target' | 'sure' | 'why'> {
      const guess = guessValues(values)
      return guess && !taken.has(guess.target)
        ? { ...guess, why: 'By its values.' }
        : {
            target: null,
            sure: 0,
            why: values.length === 0 ? 'The column is empty.' : 'We do not know what this is.',
          }
    }

    function numberOf(group: string): number {
      if (/^\d+$/.test(group)) return Number(group)
      if (group === '') return 1
      if (!groups.includes(group)) groups.push(group)
      return groups.indexOf(group) + 1
    }
  })
}

/** The guess as a mapping, to be confirmed. */
export function mappingFrom(
  table: CsvTable,
  guesses: readonly ColumnGuess[] = guessColumns(table),
): ColumnMapping {
  const targets = new Set(guesses.map(({ target }) => target))
  const isStaff = targets.has('jobTitle') && !targets.has('upn') && !targets.has('yearGroup')
  return {
    fingerprint: fingerprintOf(table),
    kind: isStaff ? 'staff' : 'pupil',
    hasExcelSerials: false,
    columns: guesses.map(({ header, nth, target }) => ({ header, nth, target })),
  }
}

/** What has to be put right before a mapping can be used; empty when nothing. */
export function mappingProblems(mapping: ColumnMapping): string[] {
  const targets = mapping.columns.map(({ target }) => target).filter(target => target !== null)
  const has = (...wanted: ColumnTarget[]) => wanted.some(target => targets.includes(target))
  const twice = targets.filter((target, index) => targets.indexOf(target) !== index)
  const problems = [...new Set(twice)].map(
    target => `Two columns are chosen as ‘${targetWords(target)}’. Choose one.`,
  )
  if (!has('fullName') && !has('familyName', 'legalFamilyName', 'preferredFamilyName'))
    problems.push('Choose the column with the surname.')
  if (!has('fullName') && !has('givenName', 'legalGivenName', 'preferredGivenName'))
    problems.push('Choose the column with the forename.')
  if (mapping.kind === 'pupil' && !has('upn', 'dateOfBirth'))
    problems.push(
      'Choose the column with the UPN or the date of birth: a name alone does not tell two pupils apart.',
    )
  const named = new Set(
    targets
      .map(targetParts)
      .filter(({ column }) => /familyName|fullName/.test(column))
      .map(({ contact }) => contact),
  )
  for (const contact of new Set(targets.map(target => targetParts(target).contact)))
    if (contact > 0 && !named.has(contact) && !has('kind'))
      problems.push(`Choose the column with the name of contact ${contact}.`)
  return problems
}
