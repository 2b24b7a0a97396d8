import { NUMBER, toNumber } from '../../../words/numbers.ts'

export type FigureKind =
  | 'duration'
  | 'frequency'
  | 'deadline'
  | 'count'
  | 'age'
  | 'year-group'
  | 'key-stage'
  | 'length'
  | 'percentage'
  | 'money'
export type Measure = { readonly kind: FigureKind; readonly value: number | string; readonly unit: string }
export type FigurePattern = {
  readonly words: RegExp
  readonly read: (match: RegExpMatchArray) => Measure | null
}

const UNIT =
  '(?:working |school |calendar |academic |consecutive )?(minute|hour|day|week|month|year|half[- ]term|term|lesson|second)s?'
const COUNTED =
  'staff|adults?|persons?|people|colleagues?|governors?|members? of staff|other colleagues?|failed attempts?|attempts?|failures?|tries|factors?|devices?|copies|approvers?|holders?|signatures?|times'
const EACH: Readonly<Record<string, string>> = {
  annual: 'year',
  annually: 'year',
  yearly: 'year',
  termly: 'term',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  hourly: 'hour',
  fortnightly: 'fortnight',
  'half-termly': 'half-term',
  'half termly': 'half-term',
}

const unit = (word: string | undefined): string => {
  const name = (word ?? '')
    .toLowerCase()
    .replace(/^members? of /, '')
    .replace(/^(?:other|failed) /, '')
    .replaceAll(' ', '-')
  return name.endsWith('s') || name === 'staff' || name === 'people' ? name : `${name}s`
}
const pattern = (source: string, read: FigurePattern['read']): FigurePattern => ({
  words: new RegExp(source, 'giu'),
  read,
})

const counted =
  (kind: FigureKind, named?: string) =>
  (match: RegExpMatchArray): Measure | null => {
    const value = toNumber(match[1] ?? '')
    return value === null ? null : { kind, value, unit: named ?? unit(match[2]) }
  }

/** In order: what an earlier pattern has taken, a later one leaves alone. */
export const FIGURES: readonly FigurePattern[] = [
  pattern(String.raw`\b(?:bi-?annual(?:ly)?|bi-?monthly|bi-?weekly)\b`, match => ({
    // may mean twice a year or every two years: left to a person
    kind: 'frequency',
    value: match[0].toLowerCase(),
    unit: 'unclear',
  })),
  pattern(String.raw`\bbi-?ennial(?:ly)?\b`, () => ({ kind: 'frequency', value: 2, unit: 'years' })),
  pattern(
    String.raw`\b(?:once|twice|${NUMBER} times) (?:a|an|each|every|per) (?:school |academic )?(day|week|month|term|half[- ]term|year)\b`,
    match => {
      const times = toNumber(match[0].split(' ')[0] ?? '') ?? 1
      return { kind: 'frequency', value: times, unit: `per ${(match[1] ?? '').toLowerCase()}` }
    },
  ),
  pattern(String.raw`\b(?:every|each) (?:(other|second)|(${NUMBER})) ${UNIT}\b`, match => {
    const value = match[1] ? 2 : toNumber(match[2] ?? '')
    return value === null ? null : { kind: 'frequency', value, unit: unit(match[3]) }
  }),
  pattern(
    String.raw`\b(?:every|each|per) (?:new )?(?:school |academic |calendar )?(day|week|month|term|half[- ]term|year)\b(?! (?:\d|group))`,
    match => ({ kind: 'frequency', value: 1, unit: unit(match[1]) }),
  ),
  pattern(
    String.raw`\b(half[- ]termly|annual(?:ly)?|yearly|termly|daily|weekly|monthly|quarterly|fortnightly|hourly)\b(?! (?:routine|life|lives|use|report to parents))`,
    match => ({ kind: 'frequency', value: 1, unit: `${EACH[(match[1] ?? '').toLowerCase()] ?? 'year'}s` }),
  ),
  pattern(
    String.raw`\b(?:within|no later than|no more than|not more than) (?:the )?(${NUMBER}) ${UNIT}\b`,
    counted('deadline'),
  ),
  pattern(
    String.raw`\b(?:within|by) (?:the )?next (?:working |school )?(day|week)\b|\b(?:the )?next (?:working|school) day\b`,
    match => ({
      kind: 'deadline',
      value: 1,
      unit: unit(match[1] ?? 'day'),
    }),
  ),
  pattern(
    String.raw`\b(?:(?:the |on the )?same (?:school |working )?day|that (?:same |very )?day|on the day (?:that |when )?(?:it|they) (?:happen|occur|arise)s?)\b`,
    () => ({ kind: 'deadline', value: 0, unit: 'days' }),
  ),
  pattern(
    String.raw`\bimmediately\b(?! (?:before|after|following|prior|adjacent))|\b(?:without delay|straight ?away|at once)\b|\bimmediate(?= (?:referral|notification|report|suspension)\b)`,
    () => ({ kind: 'deadline', value: 0, unit: 'minutes' }),
  ),
  pattern(
    String.raw`\b(?:under|over|below|above|at least|aged?|from) (?:the )?(?:age of )?(\d{1,2})(?: years?(?: old| of age)?)?\b(?=[\s.,;:)]{0,2}(?:$|[^\d%./:-]))(?<=(?:under|over|below|above|age of|aged|age) (?:the )?(?:age of )?\d{1,2}(?: years?(?: old| of age)?)?|years? old|years? of age)`,
    match => ({ kind: 'age', value: Number(match[1]), unit: 'years' }),
  ),
  pattern(String.raw`\b(\d{1,2})\+?[- ]year[- ]olds?\b`, match => ({
    kind: 'age',
    value: Number(match[1]),
    unit: 'years',
  })),
  pattern(
    String.raw`\b(?:year(?: group)?s? ?|Y)(R|1[0-3]|[1-9])(?![\d])(?:(?:\s?[/–-]\s?|\s(?:and|to|&)\s)(?:Y(?:ear )?)?(\d{1,2}))?\b(?! ?(?:months?|weeks?|days?))`,
    match => ({
      kind: 'year-group',
      value: (match[2] ? `${match[1]}/${match[2]}` : String(match[1])).toUpperCase(),
      unit: 'year',
    }),
  ),
  pattern(
    String.raw`\b(?:KS ?|key stages? )([1-5])\b(?! (?:leader|lead|manager|co-?ordinator|teacher))|\b(EYFS|early years foundation stage)\b`,
    match => ({ kind: 'key-stage', value: match[1] ? `KS${match[1]}` : 'EYFS', unit: 'key-stage' }),
  ),
  pattern(
    String.raw`\b(${NUMBER})[- ]?(?:characters?|letters|digits?)\b(?:[- ]?(?:long|in length|minimum|PIN))?`,
    counted('length', 'characters'),
  ),
  pattern(String.raw`\b(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)`, counted('percentage', 'percent')),
  pattern(String.raw`£ ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,8})(?:\.\d\d)?`, counted('money', 'pounds')),
  pattern(String.raw`\b(${NUMBER})[- ]${UNIT}\b(?![- ]to[- ]|['’]s)`, match =>
    /^(?:an?|each|every|one)$/i.test(match[1] ?? '') && /^(?:day|lesson|term)/i.test(match[2] ?? '')
      ? null
      : counted('duration')(match),
  ),
  pattern(
    String.raw`\b(${NUMBER})(?: (?:other|different|named|authorised|senior|unsuccessful|incorrect|invalid|failed|wrong|consecutive|password|log-?in|sign-?in)){0,3}[- ](${COUNTED})\b`,
    match => (/^(?:an?|each|every|a single)$/i.test(match[1] ?? '') ? null : counted('count')(match)),
  ),
]
