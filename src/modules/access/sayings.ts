import type { Saying } from '../../platform/controls/saying.ts'
import { NUMBER, toNumber } from '../../words/numbers.ts'

const any = (source: string): RegExp => new RegExp(source, 'i')
const IDLE =
  '(?:idle|inactiv\\w{1,4}|unattended|not (?:been )?(?:in use|used)|(?:no|without) (?:any )?activity|unused|non-use)'
const LOCK =
  '(?:auto-?|automatically )?(?:password[- ]protected screen ?savers?|lock(?:s|ed|ing|-?out)?(?! away)|time[- ]?out|times out|log(?:s|ged)?(?:[- ]?| (?:\\w+ ){1,2})(?:off|out)|sign(?:s|ed)?(?:[- ]?| (?:\\w+ ){1,2})out)'
const MINUTES = `(${NUMBER})[ -]?(min(?:ute)?s?|hours?|seconds?)\\b`

const minutes = (match: RegExpExecArray): Record<string, unknown> => {
  const at = match.findIndex((part, i) => i > 0 && part !== undefined && toNumber(part) !== null)
  const count = toNumber(match[at] ?? '')
  if (count === null) return {}
  const unit = (match[at + 1] ?? '').toLowerCase()
  return { minutes: unit.startsWith('hour') ? count * 60 : unit.startsWith('second') ? count / 60 : count }
}

const DEVICE_RULE =
  /\b(?:doors?|gates?|cupboards?|cabinets?|lockdown|drill)\b|\b(?:mobile|personal|own) (?:phones?|devices?)\b|\bBYOD\b|\bfail(?:ed|ures?)?\b|\battempts?\b|\btries\b|\b(?:wrong|incorrect|invalid)\b/i

const UNUSED =
  '(?:(?:when(?:ever)?|while|if|that|which)\\b[^.;,]{0,25}?\\bnot (?:(?:currently )?in use|being used)|(?:you|they|users|staff|pupils) are not (?:currently )?using)\\b'
const SHUT_AWAY =
  /\block(?:ed|ing)? (?:away|up|in|inside)\b|\b(?:an?|the|their) (?:locked|lockable)\b|\b(?:suites?|\w*rooms?|offices?|labs?|trolleys?|safes?|drawers?) (?:\w+ ){1,3}(?:locked|lock)\b/i

export const idleLock: readonly Saying[] = [
  {
    words: any(`\\b${LOCK}\\b[^.;]{0,60}?\\b${MINUTES}`),
    not: DEVICE_RULE,
    parameters: minutes,
    sure: 'word-for-word',
    says: 'set a figure for a lock',
  },
  {
    words: any(`\\b${MINUTES}[^.;]{0,30}?\\b${IDLE}[^.;]{0,60}?\\b${LOCK}\\b`),
    not: DEVICE_RULE,
    parameters: minutes,
    sure: 'word-for-word',
    says: 'set a figure for a lock',
  },
  {
    words: any(`\\b${IDLE}\\b[^.;]{0,20}?\\b${MINUTES}[^.;]{0,60}?\\b${LOCK}\\b`),
    not: DEVICE_RULE,
    parameters: minutes,
    sure: 'word-for-word',
    says: 'set a figure for a lock',
  },
  {
    words: any(
      `\\bsessions?\\b[^.;]{0,20}?\\b(?:ends?|ended|clos(?:es?|ed)|expires?)\\b[^.;]{0,20}?\\b${MINUTES}[^.;]{0,20}?\\b${IDLE}|\\b${MINUTES}[^.;]{0,30}?\\b${IDLE}[^.;]{0,40}?\\bsessions?\\b[^.;]{0,20}?\\b(?:ends?|ended|clos(?:es?|ed)|expires?)\\b`,
    ),
    not: DEVICE_RULE,
    parameters: minutes,
    sure: 'word-for-word',
    says: 'set a figure for a lock',
  },
  {
    words: any(
      `\\b(?:log|sign|lock|press)(?:s|ged|ging|ed|ing)?[- ]?(?:off|out|in|on)?\\b[^.;]{0,70}?\\b(?:unattended|(?:step|walk|mov)\\w{0,4} away|leav(?:e|es|ing) (?:the|their|a|any) (?:computer|machine|workstation|screen|device|desk|room)|away from (?:the|their))`,
    ),
    not: /\bmobile phones?\b|\bsocial (?:media|network)/i,
    sure: 'likely',
    says: 'ask that nothing is left open unattended, without a figure',
  },
  {
    words: any(`\\b${LOCK}\\b[^.;]{0,60}?\\b${UNUSED}|\\b${UNUSED}[^.;]{0,60}?\\b${LOCK}\\b`),
    not: any(`${DEVICE_RULE.source}|${SHUT_AWAY.source}`),
    sure: 'likely',
    says: 'ask that nothing is left open while it is not in use, without a figure',
  },
  {
    words:
      /\b(?:finds?|found)\b[^.;]{0,20}\blogged[- ]on (?:machine|computer|workstation|device)\b[^.;]{0,60}\blog[- ]?(?:off|out)\b/i,
    sure: 'guess',
    says: 'deal with a session somebody left open',
  },
  {
    words:
      /\b(?:advised|reminded|required|expected|asked|must|should)\b[^.;]{0,100}\blogging (?:out|off)\b[^.;]{0,10}\bof systems\b/i,
    sure: 'guess',
    says: 'ask people to sign out',
  },
]

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
    words:
      /\b(?:access\w{0,3}|log|sign|using)\b[^.;]{0,40}?\b(?:using|with|through|by) their (?:user ?names?|log-?ins?|credentials)\b/i,
    not: /\b(?:social (?:media|network)|website|not|never)\b/i,
    sure: 'guess',
    says: 'have people sign in with a name of their own',
  },
]

export { accountEndsWithLeaver } from './sayings-accounts.ts'
export { passwordAge, passwordLength } from './sayings-passwords.ts'
