import type { Saying } from '../../platform/controls/saying.ts'
import { NUMBER, toNumber } from '../../words/numbers.ts'

const any = (source: string): RegExp => new RegExp(source, 'i')

export const secondFactor: readonly Saying[] = [
  {
    words:
      /\b(?:authenticator app|one-time (?:code|pass\w{0,4})|(?:two|2|multi|second)[- ]?(?:factor|step)\b(?: authentication| verification)?|\b[2M]FA\b)/i,
    not: /\bnot (?:yet )?(?:use|required|require|available)\b/i,
    parameters: (_, { text, actors }) => ({
      ...(/\bcritical systems?\b/i.test(text) ? { criticalSystems: true } : {}),
      duties: actors.filter(actor => actor !== 'everyone'),
    }),
    sure: 'word-for-word',
    says: 'ask for a second factor',
  },
]

// "locks an account after 10 failed attempts": the article before "account" is no number
const TIMES = `((?!(?:an?|each|every|half)\\b(?! single\\b))${NUMBER})`
const FAILED = '(?:failed|incorrect|wrong|unsuccessful|invalid)'
const FAILURES = `(?:[- ](?:${FAILED}|consecutive|successive|password|passcode|PIN|log-?in|log-?on|sign-?in)){0,4}[- ](?:attempts?|failures?|tries|entries)\\b|[- ](?:consecutive )?${FAILED} (?:passwords?|passcodes?|PINs?|log-?ins?|log-?ons?|sign-?ins?)\\b`
const SHUT_OUT = '(?:lock|block|suspend|disabl)\\w{0,3}\\b'
const MISTYPED = `(?:${FAILED} (?:password|passcode|PIN|details)|fail(?:s|ed|ing)? to (?:log|sign) [io]n|(?:password|passcode|PIN)\\b[^.;]{0,25}?\\b(?:incorrectly|wrongly))\\b[^.;]{0,30}?\\b${TIMES} times\\b`
const MOST_TRIES = `number of (?:[\\w-]+ ){0,3}(?:attempts|tries)\\b[^.;]{0,20}?\\b${TIMES}\\b`

export const lockOut: readonly Saying[] = [
  {
    words: any(
      `\\b${SHUT_OUT}[^.;]{0,60}?\\b${TIMES}(?:${FAILURES})|\\b${TIMES}(?:${FAILURES})[^.;]{0,60}?\\b${SHUT_OUT}|\\b(?:${MISTYPED}|${MOST_TRIES})[^.;]{0,60}?\\b${SHUT_OUT}|\\b${SHUT_OUT}[^.;]{0,60}?\\b${MISTYPED}`,
    ),
    parameters: match => ({ failures: toNumber(match.slice(1).find(part => part !== undefined) ?? '') ?? 0 }),
    not: /\b(?:filter\w{0,3}|web ?sites?|doors?)\b/i,
    sure: 'word-for-word',
    says: 'lock an account after failures',
  },
]

const OWN = '(?:own|unique|individual|personal|separate)'
export const uniqueAccounts: readonly Saying[] = [
  {
    words: any(
      `\\b${OWN}\\b[^.;]{0,25}?\\b(?:user ?names?|user-?ids?|user logins?|log[- ]?ins?|accounts?|sign[- ]in credentials|credentials)\\b`,
    ),
    not: /\bpersonal (?:e[- ]?mail|social|accounts?|cloud|identit)|\bwebsite\b|\bprivate e-?mail\b|\bsocial media\b/i,
    sure: 'word-for-word',
    says: 'give each person an account of their own',
  },
  {
    words:
      /\b(?:user ?names?|log[- ]?ins?|accounts?)\b[^.;]{0,30}\b(?:not|never) be shared\b|\bspecific user logins?\b|\bappropriate use of user logins\b|\bno shared (?:accounts?|log-?ins?)\b|\bgeneric (?:accounts?|log-?ins?)\b[^.;]{0,30}\bnot\b/i,
    sure: 'likely',
    says: 'ask that people sign in as themselves',
  },
  {
    words: any(
      `\\b(?:all|each|every)\\b[^.;]{0,40}?\\b(?:has|have|given|issued)\\b[^.;]{0,20}?\\b${OWN}\\b[^.;]{0,15}?\\bpasswords?\\b`,
    ),
    sure: 'likely',
    says: 'give each person a password of their own',
  },
  {
    words:
      /\b(?:access\w{0,3}|log|sign|using)\b[^.;]{0,40}?\b(?:using|with|through|by) their (?:user ?names?|log-?ins?|credentials)\b/i,
    not: /\b(?:social (?:media|network)|website|not|never)\b/i,
    sure: 'guess',
    says: 'have people sign in with a name of their own',
  },
]

export { accountEndsWithLeaver } from './sayings-accounts.ts'
export { idleLock } from './sayings-idle.ts'
export { passwordAge, passwordLength } from './sayings-passwords.ts'
