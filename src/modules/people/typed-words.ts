import { calledToo } from './nicknames.ts'
import { folded } from './roll/names.ts'

/** One word that somebody typed to find something. */
export type TypedWord = {
  /** As it was typed, for looking in texts. */
  as: string
  /** As names are compared. */
  word: string
  /** What else somebody may be called who is called so, as names are compared. */
  alike: readonly string[]
}

const MOST_WORDS = 8
/** Beyond these a word is nobody's, and the comparison of spellings takes no longer one. */
const LONGEST = 40

/** The words of it, each once. A hyphen parts two, an apostrophe does not. */
export function typedWords(text: string): TypedWord[] {
  const words = new Map<string, TypedWord>()
  for (const as of text.normalize('NFKC').split(/[^\p{L}\p{M}\p{N}'‘’ʼʻ`´′]+/u)) {
    const word = folded(as).replaceAll(' ', '').slice(0, LONGEST)
    if (word && !words.has(word))
      words.set(word, { as: as.replace(/[‘’ʼʻ`´′]/g, "'").slice(0, LONGEST), word, alike: calledToo(word) })
  }
  return [...words.values()].slice(0, MOST_WORDS)
}

/** One letter apart, two in longer words; letters that changed places are one mistake. As the database's `is_nearly`. */
export function isNearly(typed: string, written: string): boolean {
  if (typed.length < 4 || typed === written || Math.abs(typed.length - written.length) > 2) return false
  return apart(typed, written) <= (typed.length > 5 ? 2 : 1)
}

/** How many letters must be put in, taken out, changed or swapped with the next. */
function apart(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, n) => n)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min(changed, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
