import type { Id } from '../../words/ids.ts'

const TITLES = '(?:mr|mrs|ms|miss|mx|dr|sir|madam|coach|prof|rev|revd|father|sister)'
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

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
