import type { Id } from '../../words/ids.ts'
import { delimiterOf, folded, RollRefusal, scanCsv } from '../people/index.ts'
import { type Half, HALF_WORDS } from './absence.ts'

export type PupilHere = { personId: Id; name: string; className: string | null; upn: string | null }
export type Taken = { line: number; pupil: PupilHere; half: Half; reason: string }
export type NotTaken = { line: number; text: string; why: string }
export type Read = { taken: readonly Taken[]; not: readonly NotTaken[] }

const LIMITS = { maxCell: 500, maxColumns: 20, maxRows: 3_000 }
const HEADINGS = /^(name|pupil|pupil name|student|surname|family name|upn|admission number)$/i
const AM = /^(am|a\.m\.|morning)$/i
const PM = /^(pm|p\.m\.|afternoon)$/i

/** A name in any order of its words: "Tillerby, Jonah" is Jonah Tillerby. */
const keyOf = (name: string): string => folded(name).split(' ').toSorted().join(' ')

/** What was pasted, line by line: whom it means and when, or why it is not taken. */
export function readLines(text: string, half: Half, pupils: readonly PupilHere[]): Read {
  const taken: Taken[] = []
  const not: NotTaken[] = []
  try {
    const { delimiter, body, line: above } = delimiterOf(text, LIMITS)
    for (const { line, cells } of scanCsv(body, delimiter, LIMITS)) {
      const words = cells.map(cell => cell.trim())
      const [first = ''] = words
      if (words.every(word => !word) || (line + above === 1 && HEADINGS.test(first))) continue
      const found = readOne(words, half, pupils)
      if (typeof found === 'string') not.push({ line: line + above, text: words.join(', '), why: found })
      else if (taken.some(one => one.pupil.personId === found.pupil.personId && one.half === found.half))
        not.push({ line: line + above, text: words.join(', '), why: 'Stands above already.' })
      else taken.push({ line: line + above, ...found })
    }
  } catch (error) {
    if (!(error instanceof RollRefusal)) throw error
    return { taken: [], not: [{ line: error.line ?? 1, text: '', why: error.message }] }
  }
  return { taken, not }
}

function readOne(
  [first = '', ...rest]: readonly string[],
  half: Half,
  pupils: readonly PupilHere[],
): Omit<Taken, 'line'> | string {
  const [second = '', ...further] = rest
  const alone = named(first, pupils)
  const both = alone.length === 0 && second ? named(`${first} ${second}`, pupils) : []
  const words = both.length ? further : rest
  const all = both.length ? both : alone
  const inClass = all.filter(({ className }) => className && words.some(isWord(className)))
  const [pupil, other] = all.length > 1 && inClass.length === 1 ? inClass : all
  if (!pupil) return 'No pupil of today is called this, or has this number.'
  if (other) return `${all.length} pupils are called this. Write the class or the UPN beside the name.`
  const said = words.filter(word => !AM.test(word) && !PM.test(word) && !isWord(pupil.className ?? '')(word))
  return {
    pupil,
    half: words.some(word => AM.test(word)) ? 'am' : words.some(word => PM.test(word)) ? 'pm' : half,
    reason: said.filter(Boolean).join(', ').slice(0, LIMITS.maxCell),
  }
}

const isWord = (wanted: string) => (word: string) => word !== '' && folded(word) === folded(wanted)

const named = (typed: string, pupils: readonly PupilHere[]): readonly PupilHere[] => {
  const key = keyOf(typed)
  return pupils.filter(
    ({ name, upn }) => keyOf(name) === key || upn?.toUpperCase() === typed.trim().toUpperCase(),
  )
}

export const sayHalf = (half: Half): string => HALF_WORDS[half].toLowerCase()
