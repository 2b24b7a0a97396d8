// zero-width characters and soft hyphens come along with text copied from web pages
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const CLEAN_ALREADY = /^[!-~]*(?: [!-~]+)*$/
const APOSTROPHES = /[‘’ʼʻ`´′]/g

/** A cell as it is kept: accents whole, no invisible signs, no spaces at the ends or doubled. */
export const cleanText = (text: string): string =>
  CLEAN_ALREADY.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** For whether two names are written alike: a curly apostrophe is the straight one. */
export const asWritten = (text: string): string => cleanText(text).replace(APOSTROPHES, "'")

const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
}

/** For finding the same name however it is typed: no accents, capitals, apostrophes or hyphens. Never shown. */
export const folded = (text: string): string => {
  const lower = cleanText(text).toLowerCase()
  const bare = /^[a-z\d ]*$/.test(lower) ? lower : unaccented(lower)
  return bare
    .replace(/['‘’ʼʻ`´′.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Of what is small already. */
export const unaccented = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþıħ]/g, sign => PLAIN[sign] ?? sign)

const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|lady|lord|dame|fr|father|imam|rabbi)\.?$/i
const PARTICLE =
  /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|bint|ap|ab|mac|mc|st|st\.|ter|ten|af|av|abu)$/i

export const isParticle = (word: string): boolean => PARTICLE.test(word)

export type NameParts = { title: string | null; givenName: string | null; familyName: string }

/** `Khan, Amina` or `Mrs Amina Khan` in its parts; particles (van der Berg) stay with the family name. */
export function splitName(whole: string): NameParts {
  const text = cleanText(whole)
  const comma = text.indexOf(',')
  if (comma > 0) {
    const { title, words } = untitled(text.slice(comma + 1))
    return { title, givenName: words.join(' ') || null, familyName: text.slice(0, comma).trim() }
  }
  const { title, words } = untitled(text)
  let from = Math.max(words.length - 1, 0)
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from--
  return { title, givenName: words.slice(0, from).join(' ') || null, familyName: words.slice(from).join(' ') }
}

function untitled(text: string): { title: string | null; words: string[] } {
  const words = text.trim().split(' ').filter(Boolean)
  const first = words[0] ?? ''
  return words.length > 1 && TITLE.test(first)
    ? { title: first, words: words.slice(1) }
    : { title: null, words }
}
