import type { Saying } from '../../platform/controls/saying.ts'
import { NUMBER, toMonths } from '../../words/numbers.ts'

const PERIOD = `on an? (?:annual|yearly|termly|biennial) basis|annually|yearly|termly|(?:half[- ]yearly)|bi-?annually|bi-?ennially|(?:once |twice )?(?:a|each|every) (?:school |academic )?year|every ${NUMBER} (?:years?|months?|terms?)|${NUMBER}[- ]month(?:s|ly)?|${NUMBER}[- ]yearly`
const POLICY = '(?:polic(?:y|ies)|document)'
const ABOUT_THIS =
  /\b(?:other|behaviour|anti-?bullying|safeguarding|child protection|password|filtering|acceptable use) polic(?:y|ies) (?:will|is|are)\b|\bsign\b/i

const months = (words: string | undefined): Record<string, unknown> => {
  const plain = (words ?? '').toLowerCase()
  const basis = /^(?:on an? )?(annual|yearly|biennial)\b/.exec(plain)?.[1]
  const read = basis ? (basis === 'biennial' ? 24 : 12) : toMonths(plain)
  return read === null ? { every: plain } : { months: read }
}

export const reviewedWithin: readonly Saying[] = [
  {
    words: new RegExp(`\\b${POLICY}\\b[^.;]{0,60}?\\breview(?:ed|s)?\\b[^.;]{0,60}?\\b(${PERIOD})\\b`, 'i'),
    not: ABOUT_THIS,
    parameters: ([, period]) => months(period),
    sure: 'word-for-word',
    says: 'set how often the policy is reviewed',
  },
  {
    words: new RegExp(
      `\\breview(?:s|ed|ing)?\\b[^.;]{0,40}?\\b${POLICY}\\b[^.;]{0,40}?\\b(${PERIOD})\\b`,
      'i',
    ),
    not: ABOUT_THIS,
    parameters: ([, period]) => months(period),
    sure: 'word-for-word',
    says: 'set how often the policy is reviewed',
  },
  {
    words: new RegExp(
      `\\b(annual|yearly|biennial|termly) review of (?:this|the|our) (?:[\\w-]+ ){0,3}${POLICY}\\b|\\b${POLICY}\\b[^.;]{0,40}?\\b(?:subject to|has) (?:an? )?(?:full |formal |thorough )?(annual|yearly|biennial) review\\b`,
      'i',
    ),
    parameters: ([, one, other]) => months(one ?? other),
    sure: 'word-for-word',
    says: 'set how often the policy is reviewed',
  },
  {
    words:
      /\b(?:due for (?:its |a )?(?:next )?review|(?:date (?:of|for) )?next review(?: date)?|review (?:date|due)|(?:to|next|will) (?:next )?be reviewed (?:again )?(?:on|by|in))\b\s?:?[^.;]{0,50}?\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6} )?(?:19|20)\d\d\b/i,
    sure: 'likely',
    says: 'give the date of the next review',
  },
  {
    words: new RegExp(`\\breview (?:frequency|cycle|period|schedule)\\s?:\\s?(annual|${PERIOD})(?!\\w)`, 'i'),
    parameters: ([, period]) => months(period),
    sure: 'word-for-word',
    says: 'set how often the policy is reviewed',
  },
  {
    words: /\breviewed as (?:listed|set out|shown|stated) (?:below|above)\b/i,
    sure: 'guess',
    says: 'promise a review without a period',
  },
]

// bodies approve purchases, visits and software too: the words must be about a document, or be an approval line
const NOT_THE_POLICY =
  /^(?!.*\b(?:polic(?:y|ies)|document|agreements?|version|protocol|it (?:has|was))\b)(?!(?:.{0,60}: )?(?:v\d\S{0,4} )?(?:approved|ratified|adopted|agreed|signed off)\b)/i
// "last agreed by the governors in May 2017" tells of a day, which is a fact and no rule
const LAST_TIME = /\b(?:was|were|been) last (?:reviewed|updated|agreed|approved|adopted|ratified)\b/i
const BODY =
  "(?:full |whole |local |academy )?(?:governing (?:body|board)|board of (?:governors|trustees|directors)|governors?(?:['’])?(?: [A-Z]?\\w+){0,2} (?:sub-?)?committee|governors|trustees|trust board|local authority|academy council)"

const bodyNamed = (match: RegExpExecArray): Record<string, unknown> => {
  const named = match.slice(1).find(part => part !== undefined) ?? ''
  return {
    body: /trust|director/i.test(named)
      ? 'trustees'
      : /committee/i.test(named)
        ? 'committee'
        : /authority/i.test(named)
          ? 'local-authority'
          : 'governors',
  }
}

export const approvedBy: readonly Saying[] = [
  {
    words: new RegExp(
      `\\b(?:approved|ratified|adopted|signed off)(?:,? (?:and|or) \\w+)? by (?:the )?(?:school['’]s )?(${BODY})`,
      'i',
    ),
    not: new RegExp(`${NOT_THE_POLICY.source}|${LAST_TIME.source}`, 'i'),
    parameters: bodyNamed,
    sure: 'word-for-word',
    says: 'name the body that approves',
  },
  {
    words: new RegExp(`\\bagreed by (?:the )?(?:school['’]s )?(${BODY})`, 'i'),
    not: LAST_TIME,
    parameters: bodyNamed,
    sure: 'likely',
    says: 'name the body that agrees the policy',
  },
  {
    words: new RegExp(
      `\\b(${BODY})\\b[^.;]{0,160}?(?:\\bto |\\bwill |: |\\bmust |\\b)(?:approved?|ratif(?:y|ied)|adopt(?:ed)?)s?\\b[^.;]{0,40}?\\b${POLICY}\\b`,
      'i',
    ),
    parameters: bodyNamed,
    sure: 'likely',
    says: 'give a body the approval of the policy',
  },
  {
    words: new RegExp(
      `\\b(${BODY})\\b[^.;]{0,40}?\\bresponsible for (?:the )?(?:approv(?:al|ing)|ratif(?:ication|ying)|adopti(?:on|ng))\\b[^.;]{0,40}?\\b${POLICY}\\b`,
      'i',
    ),
    parameters: bodyNamed,
    sure: 'likely',
    says: 'give a body the approval of the policy',
  },
  {
    words:
      /\bsubmit(?:ted|s)?\b[^.;]{0,30}\b(?:review|approval)\b[^.;]{0,20}?\b(?:the )?(governors?|trustees|governing (?:body|board))/i,
    parameters: bodyNamed,
    sure: 'likely',
    says: 'send the policy to the body that approves it',
  },
]
