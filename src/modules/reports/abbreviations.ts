/** What every reader of a record knows, now and in ten years. */
const KNOWN = new Set(
  (
    'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AM PM OK TV PC PE IT ICT UK USA EU BBC NHS GP DVD CD USB ' +
    'ID DIY BMX FM DJ ATM PIN SIM SMS URL WC MP NSPCC RSPCA KS1 KS2 KS3 KS4 Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y8 Y9 Y10 Y11'
  ).split(' '),
)
const INITIALS = /(?<![\p{L}\d.])\p{Lu}\.(?:(?:\s?\p{Lu}\.){1,3}|\p{Lu}(?![\p{L}\d]))/u
const CAPITALS = /(?<![\p{L}\d'’])\p{Lu}{2,6}\d?(?:['’]?s)?(?![\p{L}\d])/u
/** "SENCo", "EdPsych" */
const MIXED = /(?<![\p{L}\d])\p{Lu}{2,4}o(?![\p{L}\d])/u
/** Short forms of staff rooms. */
const SHORT = /(?<![\p{L}\d])(?:tbc|wrt|w\/e|b\/f|g\/f|s\/w|f\/u|y\/o|re:)(?![\p{L}\d])/u
const ANY = new RegExp(
  [INITIALS, MIXED, CAPITALS, SHORT].map(({ source }) => `(?:${source})`).join('|'),
  'gu',
)

/** Three words in capitals one after another are somebody shouting. */
const SHOUTED = /\p{Lu}{1,}(?:[\s,.!?'’-]+\p{Lu}{2,}){2,}/gu

const MOST = 5

/**
 * Initials and short forms that somebody may not understand who reads the record later, as they were written. The
 * child's own words are not looked at: they stay as they were said.
 */
export function abbreviationsIn(words: string): string[] {
  const spoken = words.replace(SHOUTED, ' ')
  const found = [...spoken.matchAll(ANY)].map(([text]) => text.trim())
  const unknown = found.filter(text => !KNOWN.has(text.replace(/['’]?s$|\.$/u, '')))
  return [...new Set(unknown)].slice(0, MOST)
}
