import type { AskedOfDecision, RiskOffered } from './queries/asked-of-decision.ts'
import type { Speaks } from './spoken-of.ts'
import { speaksOf } from './urgent.ts'

/** Of the kinds that whoever decides chose, those that the policy lists. */
export const kindsIn = ({ risks }: AskedOfDecision, chosen: readonly string[]): readonly RiskOffered[] =>
  risks.filter(({ key }) => chosen.includes(key))

/** What else they ask of the decision. */
export const asksOf = (asked: AskedOfDecision, chosen: readonly string[]): ReadonlySet<string> =>
  new Set(kindsIn(asked, chosen).map(({ asksToo }) => asksToo))

const WORDS = ['bully', 'bulli', 'harass']
const PROCEDURES_OF_IT: readonly string[] = ['bullying', 'sexual-violence', 'hate']

/** By the kind that was chosen, by the procedure that is followed, or by what was written. */
export const isHarassment = (chosen: readonly string[], { text, followed }: Speaks): boolean =>
  followed.some(key => PROCEDURES_OF_IT.includes(key)) ||
  speaksOf([text, ...chosen.map(key => key.replace('/', ' '))].join(' '), WORDS)
