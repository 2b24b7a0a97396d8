import type { Id } from '../../words/ids.ts'

/** Somebody here today, as a system of the school may know them. */
export type Known = {
  personId: Id
  /** As they are called, and as the roll has it where that is another. */
  names: readonly string[]
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

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/’/g, "'").trim().toLowerCase()

/** “Tillerby, Jonah” too. */
const namesIn = (name: string): string[] => {
  const [family, given] = name.split(',')
  return [plain(name), ...(given === undefined ? [] : [plain(`${given.trim()} ${family?.trim() ?? ''}`)])]
}

const EMAIL = /[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const ACCOUNT = /[\p{L}\d][\p{L}\d._-]*/gu
/** A shorter one is looked for where an account is said, and in no words: too many words are like it. */
const SHORTEST_IN_WORDS = 5

type Accounts = { anywhere: ReadonlySet<string>; said: ReadonlySet<string> }

/** The log-in names that schools make of a name, and what stands before the sign of an address. */
function accountsOf({ names, email }: Known): Accounts {
  const parts = names.flatMap(name => {
    const [whole = '', ...rest] = plain(name).split(/\s+/)
    const family = rest.join('').replace(/[^a-z]/g, '')
    const given = whole.replace(/[^a-z]/g, '')
    return family && given ? [{ whole, given, family, initial: given.charAt(0) }] : []
  })
  const made = parts.flatMap(({ whole, given, family, initial }) => [
    ...[`${whole}.${family}`, `${given}.${family}`, `${given}${family}`, `${initial}${family}`],
    ...[`${initial}.${family}`, `${family}${initial}`, `${family}.${given}`, `${family}${given}`],
  ])
  const first = parts.flatMap(({ given, family: [letter] }) => [`${given}.${letter}`, `${given}${letter}`])
  const all = [...made, ...(email ? [plain(email.split('@')[0] ?? '')] : [])]
  return {
    anywhere: new Set(all.filter(account => account.length >= SHORTEST_IN_WORDS)),
    said: new Set([...all, ...first].filter(Boolean)),
  }
}

/** “R. Calloway”, “Ruth Mary Calloway”, “CALLOWAY Ruth”: the whole family name, and the given one or its first letter. */
const isLikeNameOf = (said: string, { names }: Known): boolean => {
  const tokens = new Set(plain(said).match(/[\p{L}'-]+/gu))
  return names.some(name => {
    const [given = '', ...family] = plain(name).split(/\s+/)
    const isFamily = family.length > 0 && family.every(part => tokens.has(part))
    return isFamily && (tokens.has(given) || tokens.has(given.charAt(0)))
  })
}

const found = (text: string, pattern: RegExp): string[] => (plain(text).match(pattern) ?? []).map(String)
/** Without the domain of a log-in (SCHOOL\jtillerby, jtillerby@school), its number (jtillerby2) and its dashes. */
const bare = (account: string): string[] => {
  const name = plain(account).split('\\').at(-1)?.split('@')[0] ?? ''
  const numberless = name.replace(/\d+$/, '')
  return [name, numberless, numberless.replace(/[-_']/g, '')]
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
  const called = here.filter(({ names }) => names.some(one => wanted.includes(plain(one))))
  const accounts = new Set([account, email, ...found(words, ACCOUNT)].flatMap(bare))
  // As it was said, with its number: that of a pupil is like many an adult’s short one without it.
  const said = new Set([account, email].flatMap(text => bare(text).slice(0, 1)))
  const written = found(words, EMAIL)
  const byAccount = here.filter(
    one =>
      !one.isPupil &&
      (accountsOf(one).anywhere.intersection(accounts).size > 0 ||
        accountsOf(one).said.intersection(said).size > 0 ||
        isLikeNameOf(name, one) ||
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
