import { longOf } from './nicknames.ts'
import { folded } from './roll/names.ts'
import { isNearly, type TypedWord } from './typed-words.ts'

/** Under which names somebody stands here, or stood. */
export type NamesOf = { givenName: string; familyName: string; knownAs: string | null; isNow: boolean }

/** Why a word finds somebody, best first. */
const WHY = ['is', 'known-as', 'begins', 'short', 'near', 'earlier'] as const
/** `words`: what to say of it, where it is not plain to see. */
export type Why = { why: (typeof WHY)[number]; words: string }

const partsOf = (name: string): string[] => folded(name).split(' ').filter(Boolean)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Why this word finds whoever is called so; nothing, where it does not. */
export function whyNamed({ word, as }: TypedWord, names: readonly NamesOf[]): Why | undefined {
  const now = names.filter(one => one.isNow)
  const official = now.flatMap(one => [one.givenName, one.familyName].flatMap(partsOf))
  const knownAs = now.flatMap(one => (one.knownAs ? partsOf(one.knownAs) : []))
  const all = [...official, ...knownAs]
  if (official.includes(word)) return { why: 'is', words: '' }
  if (knownAs.includes(word)) return { why: 'known-as', words: `known as ${capital(as)}` }
  if (all.some(part => part.startsWith(word))) return { why: 'begins', words: '' }
  for (const part of all) {
    const long = longOf(word, part)
    if (long !== undefined) return { why: 'short', words: sayShort(word, part, long) }
  }
  const near = all.find(part => isNearly(word, part))
  if (near !== undefined) return { why: 'near', words: `“${capital(near)}” is spelt nearly so` }
  const before = names.filter(one => !one.isNow)
  const isEarlier = before.some(one =>
    [one.givenName, one.familyName, one.knownAs ?? ''].flatMap(partsOf).includes(word),
  )
  // What they were called is not said: a name may have been left behind for a reason.
  return isEarlier ? { why: 'earlier', words: 'found by an earlier name' } : undefined
}

function sayShort(typed: string, written: string, long: string): string {
  if (written === long) return `${capital(typed)} can stand for ${capital(long)}`
  return `${capital(written)} can stand for ${capital(long)}${typed === long ? '' : `, as ${capital(typed)} can`}`
}

/** The better, the less; nobody by it, where a word does not find them. */
export const rankOf = (whys: readonly (Why | undefined)[]): number =>
  whys.reduce((sum, one) => sum + (one ? WHY.indexOf(one.why) : WHY.length), 0)
