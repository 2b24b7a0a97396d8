import type { Saying } from '../../platform/controls/control.ts'
import { AUDIENCE_WORDS, type Membership, MEMBERSHIPS } from '../../words/audiences.ts'
import { type Duty, DUTY_WORDS } from '../../words/duties.ts'

// How plain policies say what this room can do. Each pattern is bounded: the text comes from outside.

const number = (match: RegExpExecArray, name: string): number => Number(match.groups?.[name])
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, term: 90, year: 365 }

export const nameOf = (right: Duty | Membership): string =>
  (MEMBERSHIPS as readonly string[]).includes(right)
    ? AUDIENCE_WORDS[right as Membership].many
    : DUTY_WORDS[right as Duty].replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())

export const idleLock: readonly Saying[] = [
  {
    words: /\block(?:s|ed|ing)?(?:[- ]?out)?\b[^.;]{0,80}?\b(?<n>\d{1,2})\s*min(?:ute)?s?\b/i,
    not: /\b(?:attempts?|tries|failed|wrong)\b/i,
    parameters: match => ({ minutes: number(match, 'n') }),
    sure: 'word-for-word',
  },
  {
    words: /\b(?<n>\d{1,2})\s*min(?:ute)?s?\b[^.;]{0,60}?\b(?:idle|inactiv\w{0,6}|unattended|unused)\b/i,
    parameters: match => ({ minutes: number(match, 'n') }),
    sure: 'word-for-word',
  },
  {
    words: /\b(?:log(?:s|ged)?[- ]?(?:off|out)|lock)\b[^.;]{0,100}?\b(?:unattended|leav(?:e|es|ing))\b/i,
    sure: 'likely',
  },
]

export const passwordLength: readonly Saying[] = [
  {
    words: /\bpass(?:word|phrase|code)s?\b[^.;]{0,100}?\b(?<n>\d{1,2})\s*(?:or more\s*)?characters\b/i,
    parameters: match => ({ characters: number(match, 'n') }),
    sure: 'word-for-word',
  },
  {
    words: /\b(?:strong|secure|complex|appropriate(?:ly)? strong)['’‘"”“]{0,2}\s+pass(?:word|phrase)s?\b/i,
    sure: 'likely',
  },
  { words: /\bthree random words\b/i, sure: 'likely' },
]

export const passwordAge: readonly Saying[] = [
  {
    words:
      /\b(?:chang|renew|reset|updat)\w{0,4}\b[^.;]{0,80}?\bpasswords?\b[^.;]{0,80}?\bevery\s+(?<n>\d{1,3})?\s*(?<unit>day|week|month|term|year)s?\b/i,
    parameters: match => ({
      days: Number(match.groups?.['n'] ?? 1) * (DAYS[match.groups?.['unit']?.toLowerCase() ?? ''] ?? 1),
    }),
    sure: 'word-for-word',
  },
  {
    words:
      /\bpasswords?\b[^.;]{0,60}?\b(?:chang|renew|expir|reset)\w{0,4}\b[^.;]{0,40}?\b(?:every|after)\s+(?<n>\d{1,3})?\s*(?<unit>day|week|month|term|year)s?\b/i,
    parameters: match => ({
      days: Number(match.groups?.['n'] ?? 1) * (DAYS[match.groups?.['unit']?.toLowerCase() ?? ''] ?? 1),
    }),
    sure: 'word-for-word',
  },
]

export const secondFactor: readonly Saying[] = [
  {
    words:
      /\b(?:two|2|multi|second)[- ]?(?:factor|step)\b(?:\s*(?:authentication|verification|sign[- ]?in))?/i,
    sure: 'word-for-word',
  },
  { words: /\b(?:MFA|2FA|TFA)\b/, sure: 'word-for-word' },
]

export const lockOut: readonly Saying[] = [
  {
    words: /\b(?<n>\d{1,2})\s+(?:\w{1,14}\s+){0,2}?(?:attempts?|tries)\b[^.;]{0,60}?\block/i,
    parameters: match => ({ failures: number(match, 'n') }),
    sure: 'word-for-word',
  },
  {
    words:
      /\block(?:s|ed|ing)?(?:[- ]?out)?\b[^.;]{0,60}?\b(?<n>\d{1,2})\s+(?:\w{1,14}\s+){0,2}?(?:attempts?|tries|log[- ]?ins?)\b/i,
    parameters: match => ({ failures: number(match, 'n') }),
    sure: 'word-for-word',
  },
]

export const uniqueAccounts: readonly Saying[] = [
  {
    words:
      /\b(?:unique|own|individual|personal|specific)\b[^.;]{0,30}?\b(?:user\s?names?|log[- ]?ins?|user accounts?|user log[- ]?ins?|accounts?)\b/i,
    not: /\b(?:e-?mail|social|media|cloud)\b[^.;]{0,20}accounts?\b/i,
    sure: 'likely',
  },
  { words: /\bno[- ]?one should log[- ]?on as another user\b/i, sure: 'likely' },
]

export const accountEndsWithLeaver: readonly Saying[] = [
  {
    words:
      /\b(?:accounts?|access|log[- ]?ins?|user names?)\b[^.;]{0,80}?\b(?:clos|remov|disabl|delet|end|suspend|revok|deactivat)\w{0,4}\b[^.;]{0,60}?\b(?:leav(?:e|es|ing|ers?)|left)\b/i,
    sure: 'likely',
  },
  {
    words:
      /\bleav(?:ers?|es|ing)\b[^.;]{0,80}?\b(?:accounts?|access|log[- ]?ins?)\b[^.;]{0,60}?\b(?:clos|remov|disabl|delet|suspend|revok|deactivat)/i,
    sure: 'likely',
  },
]
