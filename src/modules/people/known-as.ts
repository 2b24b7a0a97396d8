import type { Id } from '../../words/ids.ts'
import { asWritten, folded, unaccented } from './roll/names.ts'

type Name = { given: string; family: string }
/** Somebody here today, as a system of the school may know them. */
export type Known = {
  personId: Id
  /** As they are called, and as the roll has it where that is another. */
  names: readonly Name[]
  email: string | null
  upn: string | null
  isPupil: boolean
}
export type KnownBy = { upn: string; email: string; name: string; account: string; words: string }
export type Meant = {
  pupilIds: Id[]
  adultIds: Id[]
  /** One person and nobody else is meant, by what belongs to them alone. */
  isSure: boolean
}

/** For what is no name: an address, a log-in, words in which they stand. */
const plain = (text: string): string => unaccented(asWritten(text).toLowerCase())
const wholeOf = ({ given, family }: Name): string => folded(`${given} ${family}`)

/** “Tillerby, Jonah” too. */
const namesIn = (name: string): string[] => {
  const [family = '', given] = name.split(',')
  return [folded(name), ...(given === undefined ? [] : [wholeOf({ given, family })])]
}

const EMAIL = /[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const ACCOUNT = /[\p{L}\d][\p{L}\d._-]*/gu
/** A shorter one is looked for where an account is said, and in no words: too many words are like it. */
const SHORTEST_IN_WORDS = 5

/** Without the domain of a log-in (SCHOOL\jtillerby, jtillerby@school), and its dots and dashes. */
const bare = (account: string): string =>
  (plain(account).split('\\').at(-1)?.split('@')[0] ?? '').replace(/[-_'.]/g, '')
const numberless = (account: string): string => account.replace(/\d+$/, '')

type Accounts = { made: string[]; given: string[] }

/**
 * The log-in names that schools make of a name (of “Mary Ann” by the first of them too), what stands before the sign of an
 * address, and the given name with a letter: many a word is like that one.
 */
function accountsOf({ names, email }: Known): Accounts {
  const of = names.flatMap(({ given, family: whole }) => {
    const [words, family] = [folded(given).split(' '), folded(whole).replaceAll(' ', '')]
    const initials = words.map(word => word.charAt(0)).join('')
    if (!initials || !family) return []
    return [{ givens: [words[0], words.join('')], initials: [initials.charAt(0), initials], family }]
  })
  const made = of.flatMap(({ givens, initials, family }) =>
    [...givens, ...initials].flatMap(before => [`${before}${family}`, `${family}${before}`]),
  )
  const given = of.flatMap(({ givens, family }) => givens.map(one => `${one}${family.charAt(0)}`))
  return { made: [...made, ...(email ? [bare(email)] : [])], given }
}

/** “R. Calloway”, “Ruth Mary Calloway”, “CALLOWAY Ruth”: the whole family name, and a given one or its first letter. */
const isLikeNameOf = (said: string, { names }: Known): boolean => {
  const words = new Set(folded(said.replaceAll('.', ' ')).split(' '))
  return names.some(({ given, family }) => {
    const [givens, families] = [folded(given).split(' '), folded(family).split(' ')]
    return (
      families.every(one => words.has(one)) && givens.some(one => words.has(one) || words.has(one.charAt(0)))
    )
  })
}

/**
 * Whom a system means. A UPN and an e-mail address are somebody’s alone; a whole name is, where one pupil bears it and no
 * adult. An adult is also taken to be meant by a name that is like theirs, by the name of an account, and by an address or an account that stands in the
 * words: it would be worse to show it to whom it is about.
 */
export function meantBy(here: readonly Known[], { upn, email, name, account, words }: KnownBy): Meant {
  const addresses = [email, account].map(plain).filter(text => text.includes('@'))
  const isAlone = (one: Known) =>
    (upn !== '' && one.upn !== null && plain(one.upn) === plain(upn)) ||
    (one.email !== null && addresses.includes(plain(one.email)))
  const alone = here.filter(isAlone)
  const wanted = name ? namesIn(name) : []
  const called = here.filter(({ names }) => names.some(one => wanted.includes(wholeOf(one))))
  // As it was said, with its number: that of a pupil is like many an adult’s short one without it.
  const said = new Set([account, email].map(bare).filter(Boolean))
  const inWords: readonly string[] = plain(words).match(ACCOUNT) ?? []
  const anywhere = new Set([...said, ...inWords.map(bare)].flatMap(one => [one, numberless(one)]))
  const written: readonly string[] = plain(words).match(EMAIL) ?? []
  const isAccountOf = (one: Known): boolean => {
    const { made, given } = accountsOf(one)
    const isIn = made.some(name => name.length >= SHORTEST_IN_WORDS && anywhere.has(name))
    return isIn || [...made, ...given].some(name => said.has(name))
  }
  const byAccount = here.filter(
    one =>
      !one.isPupil &&
      (isAccountOf(one) ||
        (name !== '' && isLikeNameOf(name, one)) ||
        (one.email !== null && written.includes(plain(one.email)))),
  )
  const pupils = [...new Set([...alone, ...called].filter(({ isPupil }) => isPupil))]
  const adults = [...new Set([...alone, ...called].filter(({ isPupil }) => !isPupil))]
  return {
    pupilIds: pupils.map(({ personId }) => personId),
    adultIds: [...new Set([...adults, ...byAccount].map(({ personId }) => personId))],
    isSure: pupils.length + adults.length === 1,
  }
}
