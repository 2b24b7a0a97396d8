import type { Saying } from '../../platform/controls/saying.ts'
import { NUMBER, toNumber } from '../../words/numbers.ts'

const any = (source: string): RegExp => new RegExp(source, 'i')
const IDLE =
  '(?:idle|inactiv\\w{1,4}|unattended|not (?:been )?(?:in use|used)|(?:no|without) (?:any )?activity|unused|non-use)'
const LOCK =
  '(?:auto-?|automatically )?(?:password[- ](?:protected|enabled) screen[- ]?savers?|lock(?:s|ed|ing|-?out)?(?! away)|time[- ]?out|times out|log(?:s|ged)?(?:[- ]?| (?:\\w+ ){1,2})(?:off|out)|sign(?:s|ed)?(?:[- ]?| (?:\\w+ ){1,2})out)'
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
      `\\b(?:log|sign|lock|press)(?:s|ged|ging|ed|ing)?[- ]?(?:off|out|in|on)?\\b[^.;]{0,70}?\\b(?:unattended|(?:step|walk|mov)\\w{0,4} away|leav(?:e|es|ing) (?:the|their|a|any) (?:computer|machine|workstation|PC|laptop|screen|device|desk|room)|away from (?:the|their))`,
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
