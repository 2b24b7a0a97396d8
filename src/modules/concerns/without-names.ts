const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A whole word of a name, with or without a possessive, however the words beside it are written. */
const wordOf = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu')

/**
 * The words with the names of other children taken out. A part of a name that the child shares, as brothers and
 * sisters do, stays: it is the child's own. Only as it is written on the roll: nicknames are left to whoever reads.
 */
export function withoutNames(text: string, others: readonly string[], own: string): string {
  const ownParts = own.split(/\s+/)
  const parts = others.flatMap(name => [name, ...name.split(/\s+/).filter(part => part.length > 2)])
  return parts
    .filter(part => !ownParts.includes(part))
    .toSorted((a, b) => b.length - a.length)
    .reduce((words, part) => words.replace(wordOf(part), '[another child]'), text)
}
