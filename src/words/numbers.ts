const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const LOOSE: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  once: 1,
  single: 1,
  each: 1,
  every: 1,
  twice: 2,
  couple: 2,
  thrice: 3,
  dozen: 12,
  half: 0.5,
  hundred: 100,
  thousand: 1000,
}
const STARTS = [...UNITS, ...TENS.slice(2)].toSorted((a, b) => b.length - a.length).join('|')

/** For use inside a pattern: "10", "1,200", "2.5", "ten", "twenty-one", "a", "a quarter of an". */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,3})?|(?:${STARTS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |three[- ])?quarters? of an?|an?|a single|each|every|half an?)`

/** "ten" is 10, "twenty-one" 21, "1,200" 1200, "a" 1; null when it is no number. */
export const toNumber = (words: string): number | null => {
  const text = words
    .trim()
    .toLowerCase()
    .replace(/,(?=\d)/g, '')
  if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text)) return Number(text)
  if (/^half an?$/.test(text)) return 0.5
  if (/quarters? of an?$/.test(text)) return text.startsWith('three') ? 0.75 : 0.25
  if (/^a single$/.test(text)) return 1
  const [first = '', second] = text.split(/[- ]/)
  const unit = UNITS.indexOf(first)
  if (unit >= 0 && second === undefined) return unit
  const tens = TENS.indexOf(first)
  if (tens >= 2) {
    const rest = second === undefined ? 0 : UNITS.indexOf(second)
    return rest < 0 || rest > 9 ? null : tens * 10 + rest
  }
  return second === undefined ? (LOOSE[text] ?? null) : null
}

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:annual(?:ly)?|yearly|(?:once )?(?:a|each|every|per) (?:school |academic )?year|every twelve months)$/i,
    12,
  ],
  [/^(?:bi-?ennial(?:ly)?|every (?:two|2|other|second) years?)$/i, 24],
  [/^(?:half[- ]yearly|twice (?:a|each|every|per) year|every six months|six[- ]monthly)$/i, 6],
  [/^(?:monthly|(?:once )?(?:a|each|every|per) month)$/i, 1],
  [/^(?:quarterly|(?:a|each|every|per) quarter)$/i, 3],
]

/** Months of a plain period ("annually", "once a year", "every two years"); null when it is none or unclear. */
export const toMonths = (words: string): number | null => {
  const text = words.trim().replace(/\s+/g, ' ')
  for (const [pattern, months] of PERIODS) if (pattern.test(text)) return months
  const counted = /^(?:every |each )?(.{1,20}?)[ -](month|year)s?(?:ly)?$/i.exec(text)
  const count = counted ? toNumber(counted[1] ?? '') : null
  if (count === null) return null
  return counted?.[2]?.toLowerCase() === 'year' ? count * 12 : count
}
