import type { Id } from '../../words/ids.ts'

const TITLES = '(?:mr|mrs|ms|miss|mx|dr|sir|madam|coach|prof|rev|revd|father|sister)'
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const NOT_A_DEPUTY = '(?<!(?:vice|deputy|assistant|associate)[ -])'
const DUTIES_MEANT = [
  [
    'chair-of-governors',
    new RegExp(
      `^(?:the |our )?chair$|${NOT_A_DEPUTY}\\bchair(?:man|woman|person)?(?: of (?:the )?(?:governors|governing|trustees|board))`,
    ),
  ],
  [
    'headteacher',
    new RegExp(
      `\\b(?:the|our|acting|executive|interim) head\\b(?! (?:of|for)\\b)|^head$|${NOT_A_DEPUTY}\\b(?:head ?-?(?:teacher|master|mistress)|principal)\\b`,
    ),
  ],
] as const

/** Somebody pointed out by their office and not by a name: it goes past whoever holds it, and nobody is named by it. */
export const dutiesMeantIn = (about: string): ('headteacher' | 'chair-of-governors')[] =>
  DUTIES_MEANT.filter(([, words]) => words.test(plain(about))).map(([duty]) => duty)

/** In a whole account “the head” may be a child’s own: there the office counts where it is written in full. */
const IN_FULL = new RegExp(
  `${NOT_A_DEPUTY}\\b(?:head ?-?(?:teacher|master|mistress)|chair(?:man|woman|person)? of (?:the )?(?:governors|governing|trustees|board))\\b`,
  'g',
)

/** The same of somebody outside who was asked for no name, or gave none: only their account says whom they mean. */
export const dutiesWrittenIn = (account: string): ('headteacher' | 'chair-of-governors')[] =>
  dutiesMeantIn(plain(account).match(IN_FULL)?.join('\n') ?? '')

/**
 * Adults whose name stands in the words: the whole name, or a title with the family name, as children write it. A given
 * name alone is nobody's: a child may bear it too.
 */
export function adultsNamedIn<Adult extends { personId: Id; name: string }>(
  words: string,
  adults: readonly Adult[],
): Adult[] {
  const text = plain(words)
  return adults.filter(({ name }) => {
    const whole = escaped(plain(name))
    const family = escaped(plain(name.split(' ').slice(1).join(' ') || name))
    return new RegExp(
      `(?<![\\p{L}\\d])(?:${whole}|${TITLES}\\.?\\s+(?:\\p{L}+\\s+)?${family})(?![\\p{L}\\d])`,
      'u',
    ).test(text)
  })
}
