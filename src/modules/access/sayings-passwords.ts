import type { Saying } from '../../platform/controls/saying.ts'
import { NUMBER, toNumber } from '../../words/numbers.ts'

const any = (source: string): RegExp => new RegExp(source, 'i')

const STRONG = '(?:strong|complex|secure|robust)'
export const passwordLength: readonly Saying[] = [
  {
    words: any(
      `\\b(?:passwords?|passphrases?)\\b[^.;]{0,80}?\\b(${NUMBER})[- ]?(?:or more )?(?:characters?|letters)\\b`,
    ),
    parameters: ([, count]) => ({ characters: toNumber(count ?? '') ?? 0 }),
    sure: 'word-for-word',
    says: 'set a length for passwords',
  },
  {
    words: any(
      `\\bpass(?:word|phrase)s? (?:minimum )?length\\b[^.;]{0,20}?\\b(\\d{1,3}|ten|twelve|eight|fourteen|sixteen)\\b|\\bminimum length (?:of|for) (?:a |the )?pass(?:word|phrase)s?\\b[^.;]{0,20}?\\b(\\d{1,3}|ten|twelve|eight|fourteen|sixteen)\\b`,
    ),
    parameters: ([, one, other]) => ({ characters: toNumber(one ?? other ?? '') ?? 0 }),
    sure: 'word-for-word',
    says: 'set a length for passwords',
  },
  {
    words: any(`\\b(${NUMBER})[- ]?(?:or more )?characters?\\b[^.;]{0,50}?\\b(?:passwords?|passphrases?)\\b`),
    parameters: ([, count]) => ({ characters: toNumber(count ?? '') ?? 0 }),
    sure: 'word-for-word',
    says: 'set a length for passwords',
  },
  {
    words: any(
      `['"‘“]?\\b(?:appropriately |suitably )?${STRONG}\\b['"’”]? passwords?\\b|\\bstrict password policy\\b`,
    ),
    not: /\b(?:mobile|personal)\b[^.;]{0,20}\b(?:phones?|devices?)\b/i,
    sure: 'likely',
    says: 'ask for strong passwords without a length',
  },
]

const CHANGE = '(?:chang(?:e|es|ed|ing)|renew(?:ed)?|resets?|updat(?:e|es|ed)|expir(?:e|es|y))'
/** School periods in days, near enough for a suggestion that a person confirms. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/half[- ]term/, 45],
  [/term/, 90],
  [/month/, 30],
  [/annual|year/, 365],
]

export const passwordAge: readonly Saying[] = [
  {
    words: any(
      `\\bpasswords?\\b(?:[^.;]{0,80}?|[^.;]{0,160}?\\b${CHANGE}\\b[^.;]{0,50}?)\\b(?:every|after|each|at least every|within)\\s+(${NUMBER})[ -]?(days?|weeks?|months?|terms?|half[- ]terms?)\\b`,
    ),
    not: /\bnever (?:expire|change)|\bno longer\b|\bnot (?:be )?required to change\b/i,
    parameters: ([, count, unit]) => {
      const days = /^day/i.test(unit ?? '')
        ? 1
        : /^week/i.test(unit ?? '')
          ? 7
          : /^month/i.test(unit ?? '')
            ? 30
            : null
      const number = toNumber(count ?? '')
      return days === null || number === null
        ? { every: `${count ?? ''} ${unit ?? ''}` }
        : { days: number * days }
    },
    sure: 'word-for-word',
    says: 'set an age for passwords',
  },
  {
    words: any(
      `\\b${CHANGE}\\b[^.;]{0,40}?\\bpasswords?\\b[^.;]{0,60}?\\b(termly|annually|monthly|every (?:term|half[- ]term|month|year)|each (?:term|year))\\b|\\bpassword changes?\\b[^.;]{0,30}?\\b(termly|annually|monthly|(?:once )?(?:an?|per|each|every) (?:term|half[- ]term|month|year))\\b|\\bpasswords?\\b[^.;]{0,40}?\\b${CHANGE}\\b[^.;]{0,30}?\\b(termly|annually|monthly|(?:every|each) (?:term|half[- ]term|month|year)|regularly)\\b`,
    ),
    parameters: match => {
      const every = (match.slice(1).find(part => part !== undefined) ?? '').toLowerCase()
      const days = DAYS.find(([pattern]) => pattern.test(every))?.[1]
      return days === undefined ? { every } : { days }
    },
    sure: 'likely',
    says: 'ask that passwords are changed from time to time',
  },
  {
    words: any(`\\b${CHANGE}\\b[^.;]{0,30}?\\bpasswords?\\b[^.;]{0,80}?\\bwhen (?:prompted|asked|required)`),
    parameters: () => ({ whenPrompted: true }),
    sure: 'likely',
    says: 'ask that passwords are changed when a system asks',
  },
]
