import type { Saying } from '../../platform/controls/saying.ts'
import { NUMBER, toNumber } from '../../words/numbers.ts'

const any = (source: string): RegExp => new RegExp(source, 'i')
const IDLE = '(?:idle|inactiv\\w{1,4}|unattended|not (?:been )?(?:in use|used)|no activity|unused)'
const LOCK =
  '(?:auto-?|automatically )?(?:password[- ]protected screen ?savers?|lock(?:s|ed|ing|-?out)?(?! away)|time[- ]?out|times out|log(?:s|ged)?[- ]?(?:off|out)|sign(?:s|ed)?[- ]?out)'
const MINUTES = `(${NUMBER})[ -]?(min(?:ute)?s?|hours?|seconds?)\\b`

const minutes = (match: RegExpExecArray): Record<string, unknown> => {
  const at = match.findIndex((part, i) => i > 0 && part !== undefined && toNumber(part) !== null)
  const count = toNumber(match[at] ?? '')
  if (count === null) return {}
  const unit = (match[at + 1] ?? '').toLowerCase()
  return { minutes: unit.startsWith('hour') ? count * 60 : unit.startsWith('second') ? count / 60 : count }
}

const DEVICE_RULE =
  /\b(?:doors?|gates?|cupboards?|cabinets?|lockdown|drill)\b|\b(?:mobile|personal|own) (?:phones?|devices?)\b|\bBYOD\b|\bfail(?:ed|ures?)?\b|\battempts?\b/i

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
    words: any(
      `\\b${MINUTES}[^.;]{0,30}?\\b${IDLE}[^.;]{0,40}?\\bsessions?\\b[^.;]{0,20}?\\b(?:ends?|ended|clos(?:es?|ed)|expires?)\\b`,
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

export const lockOut: readonly Saying[] = [
  {
    words: any(
      `\\b(?:lock|block|suspend|disabl)\\w{0,3}\\b[^.;]{0,60}?\\b(${NUMBER})\\b[^.;]{0,40}?\\b(?:attempts?|failures?|tries|(?:wrong|incorrect) passwords?)\\b|\\b(${NUMBER})\\b[^.;]{0,30}?\\b(?:failed|incorrect|wrong|unsuccessful|invalid)\\b[^.;]{0,60}?\\b(?:lock|block|suspend|disabl)\\w{0,3}\\b`,
    ),
    parameters: match => ({ failures: toNumber(match[1] ?? match[2] ?? '') ?? 0 }),
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
]

export { accountEndsWithLeaver } from './sayings-accounts.ts'
export { passwordAge, passwordLength } from './sayings-passwords.ts'
