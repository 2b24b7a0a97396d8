import type { Id } from '../../words/ids.ts'

type Person = { personId: Id; name: string }
const TITLES = ['Mr', 'Mrs', 'Miss', 'Ms', 'Mx', 'Dr']
const WORD = /[\p{L}\p{N}]+/gu

/** Which of these people a text names: by their whole name, or as “Mrs Oakshaw”. Two of one name are both found. */
export function namesIn(people: readonly Person[]): (text: string) => Id[] {
  const ways = new Map<string, { says: string; personId: Id }[]>()
  for (const { personId, name } of people) {
    const [first = '', ...rest] = name.split(/\s+/)
    const says = [name, ...(rest.length ? TITLES.map(title => `${title} ${rest.join(' ')}`) : [])]
    for (const way of says.filter(Boolean)) {
      const begins = way === name ? (first.match(WORD)?.[0] ?? '') : (way.split(' ')[0] ?? '')
      ways.set(begins, [...(ways.get(begins) ?? []), { says: way, personId }])
    }
  }
  return text => {
    const found = new Set<Id>()
    for (const { 0: word, index } of text.matchAll(WORD))
      for (const { says, personId } of ways.get(word) ?? [])
        if (text.startsWith(says, index) && !/^[\p{L}\p{N}]/u.test(text.slice(index + says.length)))
          found.add(personId)
    return [...found]
  }
}
