import { cleanText, folded, isParticle } from './roll/names.ts'

/** Names too, of some people: written small they are no names. */
const ALSO_PLAIN_WORDS = new Set(
  'a am an as at be by do go he i if in is it me my no of on or so to up us we'.split(' '),
)
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}'‘’ʼʻ`´′]+/u

/** Each word as it is found again, and whether it was written with a capital; "Ana's" says Ana. */
const wordsOf = (text: string): { word: string; isCapital: boolean }[] =>
  cleanText(text)
    .split(BETWEEN_WORDS)
    .flatMap(typed => [typed, typed.replace(/['’]s$/i, '')])
    .map(typed => ({ word: folded(typed), isCapital: /^\P{L}*\p{Lu}/u.test(typed) }))

/** The words that a name is known by: "Cruz" of "de la Cruz", but "Le" where that is all of it. */
function ownWords(name: string): string[] {
  const words = folded(name).split(' ').filter(Boolean)
  const own = words.filter(word => word.length > 2 || !isParticle(word))
  return own.length ? own : words
}

/** Whether a text says any of these names, each word for itself: what outlives a record must not. */
export function saysAName(text: string, names: readonly (string | null)[]): boolean {
  const said = wordsOf(text)
  const own = new Set(names.flatMap(name => ownWords(name ?? '')))
  return (
    said.some(({ word, isCapital }) => own.has(word) && (isCapital || !ALSO_PLAIN_WORDS.has(word))) ||
    folded(text)
      .split(' ')
      .some(word => word.length > 2 && own.has(word))
  )
}
