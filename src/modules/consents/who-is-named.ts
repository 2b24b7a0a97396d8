import type { Id } from '../../words/ids.ts'
import { folded } from '../people/index.ts'

export type Known = { personId: Id; name: string; className: string | null; isPupil: boolean }
export type Named = { people: Known[]; unknown: string[]; several: string[] }

/** A name in any order of its words: "Tillerby, Jonah" is Jonah Tillerby. */
const keyOf = (name: string): string => folded(name).split(' ').filter(Boolean).toSorted().join(' ')

/** One person a line: a name, and after a comma the class where two share it. Whom nobody knows is unidentified. */
export function whoIsNamed(text: string, known: readonly Known[]): Named {
  const named: Named = { people: [], unknown: [], several: [] }
  for (const line of text.split('\n').map(one => one.trim())) {
    if (!line) continue
    const [name = '', ...rest] = line.split(',').map(one => one.trim())
    const whole = known.filter(one => keyOf(one.name) === keyOf(line))
    const found = whole.length ? whole : known.filter(one => keyOf(one.name) === keyOf(name))
    const inClass = found.filter(({ className }) =>
      rest.some(word => folded(word) === folded(className ?? '') && word !== ''),
    )
    const [one, other] = found.length > 1 && inClass.length === 1 ? inClass : found
    if (!one) named.unknown.push(line)
    else if (other) named.several.push(line)
    else if (!named.people.some(({ personId }) => personId === one.personId)) named.people.push(one)
  }
  return named
}

/** Whether a title says any of their names: what is in use is listed for everybody who works here. */
export const saysOneOf = (title: string, people: readonly Known[]): boolean => {
  const words = new Set(folded(title).split(' '))
  return people.some(({ name }) =>
    folded(name)
      .split(' ')
      .some(word => word.length > 2 && words.has(word)),
  )
}
