import { dayOf, sayDay } from '../../platform/clock.ts'
import { DEED_WORDS } from './deed-words.ts'
import { ERASE_RULES, isEraseRule } from '../people/index.ts'
import type { EntryShown } from './queries/entries-shown.ts'
import type { RecordCheckMade } from './tables.ts'

export const sayNumber = (n: number): string => n.toLocaleString('en-GB')

/** The sentence of `verify`, with its dates in words. */
export function sayCheck({
  state,
  n,
  lastAt,
  rootDay,
}: Pick<RecordCheckMade, 'state' | 'n' | 'lastAt' | 'rootDay'>): string {
  if (state === 'whole')
    return `Whole to entry ${sayNumber(n)}${lastAt ? ` of ${sayDay(dayOf(lastAt))}` : ''}.`
  if (state === 'broken') return `Broken at entry ${sayNumber(n)}.`
  return `Ends before the root${rootDay ? ` of ${sayDay(rootDay)}` : ''}: ${sayNumber(n)} entries are left.`
}

/** What was done, in the school's words; what was refused, by the name of the deed, which is what was asked for. */
export function sayDeed({
  useCase,
  outcome,
  why,
  rule,
}: Pick<EntryShown, 'useCase' | 'outcome'> & {
  why?: string | undefined
  rule?: string | undefined
}): string {
  const page = /^page (GET|POST) \/s\/:school(\/.*)?$/.exec(useCase)
  const deed = page ? `${page[1] === 'GET' ? 'open' : 'send'} the page ${page[2] ?? '/'}` : wordsOf(useCase)
  if (outcome === 'refused') return `Was refused: ${deed}${why ? ` (${WHY[why] ?? why})` : ''}`
  const words = DEED_WORDS[useCase]
  if (outcome === 'read') return words ?? `Read: ${deed}`
  const under = rule !== undefined && isEraseRule(rule) ? `. Rule: ${ERASE_RULES[rule]}` : ''
  return `${words ?? `${deed.charAt(0).toUpperCase()}${deed.slice(1)}`}${under}`
}

const wordsOf = (useCase: string): string => useCase.slice(useCase.indexOf('.') + 1).replaceAll('-', ' ')

const WHY: Readonly<Record<string, string>> = {
  'not-allowed': 'not allowed',
  'not-found': 'not there',
  conflict: 'something stood in the way',
  'too-many': 'too often',
}
