import { z } from 'zod'
import { type TypedWord, typedWords } from './typed-words.ts'

const WANTED = 'Write a name, a reference or some words'

/** What somebody typed to find a record. */
export const wordsAsked = z
  .string(WANTED)
  .trim()
  .max(120, 'Use 120 characters or fewer')
  .refine(text => typedWords(text).some(({ word }) => word.length > 1), WANTED)

/** What a word may stand for in a text, between bars. Of a single letter a text says nothing. */
export const inText = ({ as, word, alike }: TypedWord): string =>
  word.length > 1 ? [...new Set([as, word, ...alike, ...swapped(word)])].join('|') : ''

/** The word that may stand nearly so. Fewer letters are nearly too many words. */
export const inNames = ({ word }: TypedWord): string => (word.length > 3 && /^[a-z]+$/.test(word) ? word : '')

/** Two letters changed places: the commonest slip. In a longer word it is found as one that stands nearly so. */
const swapped = (word: string): string[] =>
  word.length === 4 || word.length === 5
    ? Array.from(
        { length: word.length - 1 },
        (_, n) => word.slice(0, n) + (word[n + 1] ?? '') + (word[n] ?? '') + word.slice(n + 2),
      )
    : []

/** The reference that was typed, however its letters and hyphens were; nothing, where it is none. */
export function referenceIn(register: 'C' | 'A', words: string): string {
  const sign = '[2-9a-hj-np-z]'
  const typed = new RegExp(`^\\s*${register}?[\\s-]*(${sign}{4})[\\s-]*(${sign}{4})\\s*$`, 'i').exec(words)
  return typed ? `${register}-${typed[1] ?? ''}-${typed[2] ?? ''}`.toUpperCase() : ''
}
