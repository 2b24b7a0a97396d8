import { delimiterOf, folded, readDay, RollRefusal, scanCsv } from '../people/index.ts'
import { type Check, NUMBERED } from './checks.ts'
import { type Adult, calledThat, isOwnSight } from './called-that.ts'

export type Seen = { kind: Check; seenOn: string; seenBy: string; number: string | null }
export type Taken = { line: number; person: Adult; seen: readonly Seen[] }
export type NotTaken = { line: number; text: string; why: string }
export type Read = { taken: readonly Taken[]; not: readonly NotTaken[] }

const LIMITS = { maxCell: 300, maxColumns: 60, maxRows: 1_000 }

/** How the headings of records of this kind begin: the first that fits. */
const HEADINGS: readonly (readonly [RegExp, Check])[] = [
  [/barred|list 99/, 'barred-list'],
  [/dbs|disclosure|crb/, 'dbs'],
  [/right to work/, 'right-to-work'],
  [/prohibition|prohibited/, 'prohibition'],
  [/section 128|s128/, 'section-128'],
  [/qualif|qts/, 'qualification'],
  [/overseas|abroad|outside the uk/, 'overseas'],
  [/reference/, 'references'],
  [/agency|assurance/, 'agency-letter'],
  [/identity|\bid\b/, 'identity'],
]
const NUMBER = /\b(?:number|no|certificate no)\b/
const NAME = /^(?:name|full name|staff name|adult|person)$/
const SEEN_BY = /^(?:seen|checked|verified) by$/

type Column = { is: 'name' } | { is: 'seen-by' } | { is: 'day' | 'number'; kind: Check } | undefined

function columnOf(heading: string): Column {
  const words = folded(heading)
  if (NAME.test(words)) return { is: 'name' }
  if (SEEN_BY.test(words)) return { is: 'seen-by' }
  const kind = HEADINGS.find(([pattern]) => pattern.test(words))?.[1]
  return kind && { is: NUMBER.test(words) ? 'number' : 'day', kind }
}

/** A spreadsheet of one adult a line, with the day of each check below its heading: what each line means, or why not. */
export function readRecord(
  text: string,
  adults: readonly Adult[],
  today: Temporal.PlainDate,
  by: string,
): Read {
  const taken: Taken[] = []
  const not: NotTaken[] = []
  let columns: readonly Column[] | undefined
  try {
    const { delimiter, body, line: above } = delimiterOf(text, LIMITS)
    for (const { line: at, cells } of scanCsv(body, delimiter, LIMITS)) {
      const words = cells.map(cell => cell.trim())
      const line = at + above
      if (words.every(word => !word)) continue
      if (!columns) {
        columns = words.map(columnOf)
        if (columns.some(one => one?.is === 'name') && columns.some(one => one?.is === 'day')) continue
        const why = 'The first line must be headings: Name, and one for each check, such as “DBS date”.'
        return { taken: [], not: [{ line, text: words.join(', '), why }] }
      }
      const found = readOne(words, columns, { adults, today, by })
      if (typeof found === 'string') not.push({ line, text: words[0] ?? '', why: found })
      else if (taken.some(({ person }) => person.personId === found.person.personId))
        not.push({ line, text: found.person.name, why: 'Stands above already.' })
      else taken.push({ line, ...found })
    }
  } catch (error) {
    if (!(error instanceof RollRefusal)) throw error
    return { taken: [], not: [{ line: error.line ?? 1, text: '', why: error.message }] }
  }
  return { taken, not }
}

type Around = { adults: readonly Adult[]; today: Temporal.PlainDate; by: string }

function readOne(
  words: readonly string[],
  columns: readonly Column[],
  { adults, today, by }: Around,
): Omit<Taken, 'line'> | string {
  const under = (wanted: (column: NonNullable<Column>) => boolean): string => {
    const at = columns.findIndex(column => column !== undefined && wanted(column))
    return words[at] ?? ''
  }
  const name = under(({ is }) => is === 'name')
  const [person, other] = calledThat(name, adults)
  if (!person) return 'No adult of the school’s list is called this.'
  if (other) return 'Several adults are called this. Record it on the page of the one who is meant.'
  const seenBy = under(({ is }) => is === 'seen-by') || by
  if (isOwnSight(person, seenBy)) return 'Nobody sees their own. Enter who else saw it, below “Seen by”.'
  const seen: Seen[] = []
  for (const [at, column] of columns.entries()) {
    const typed = words[at] ?? ''
    if (column?.is !== 'day' || !typed) continue
    const { kind } = column
    const read = readDay(typed, { latestYear: today.year })
    if ('why' in read) return read.why
    if (Temporal.PlainDate.compare(Temporal.PlainDate.from(read.day), today) > 0)
      return `${typed} is still to come.`
    const number = under(one => one.is === 'number' && one.kind === kind).slice(0, 40)
    seen.push({
      ...{ kind, seenOn: read.day, seenBy: seenBy.slice(0, 120) },
      number: number && NUMBERED.includes(kind) ? number : null,
    })
  }
  return seen.length ? { person, seen } : 'No day of any check stands on this line.'
}
