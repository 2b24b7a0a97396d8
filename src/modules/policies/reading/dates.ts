const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = '((?:19|20)\\d\\d)'

export type ReadDate = {
  readonly value: string
  readonly words: string
  readonly start: number
  readonly end: number
}

const two = (number: number): string => String(number).padStart(2, '0')
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

const day = (year: number, month: number, date: number): string | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

type Form = readonly [RegExp, (match: RegExpMatchArray) => string | null]
const FORMS: readonly Form[] = [
  [/(?<![\d./-])(20\d\d)-(\d\d)-(\d\d)(?![\d-])/g, m => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)(?![\d/]|[.-]\d)/g,
    m => day(fullYear(m[3] ?? ''), Number(m[2]), Number(m[1])),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? ${YEAR}\\b`, 'gi'),
    m => day(Number(m[3]), monthOf(m[2] ?? ''), Number(m[1])),
  ],
  [
    new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\\b`, 'gi'),
    m => day(Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])),
  ],
  [
    new RegExp(`\\b(${MONTH})[ ,.-]{1,2}(?:${YEAR}|(?<=[ -])(\\d\\d)(?!\\d))`, 'gi'),
    m => `${fullYear(m[2] ?? m[3] ?? '')}-${two(monthOf(m[1] ?? ''))}`,
  ],
  [
    new RegExp(`\\b(spring|summer|autumn)(?: term)?,? ${YEAR}\\b`, 'gi'),
    m => `${m[2]} ${(m[1] ?? '').toLowerCase()}`,
  ],
  [new RegExp(`(?<=^|: ?)${YEAR}$`, 'g'), m => String(m[1])],
]

/** Every date in the words, days first as English schools write them; a month alone stays a month. */
export const datesIn = (text: string): ReadDate[] => {
  const found: ReadDate[] = []
  const part = text.slice(0, 2000)
  for (const [pattern, read] of FORMS) {
    for (const match of part.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const value = read(match)
      if (value !== null && !found.some(each => start < each.end && each.start < end))
        found.push({ value, words: match[0], start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
