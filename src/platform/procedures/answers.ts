import { type FieldErrors, invalid } from '../errors.ts'
import { isAFile, NO_FILES } from '../no-files.ts'
import type { Ask, If, Option, Step } from './procedure.ts'
import { type Facts, namesOf, sayAsk } from './walk.ts'

export const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
const LEADS_AWAY = 'Nothing of this is kept here'
const MOST = { line: 300, words: 5_000 }

/** What may be chosen; nothing, where it is written. */
export function optionsOf({ kind, options }: Ask): readonly Option[] | undefined {
  if (kind === 'yes-no') return YES_NO
  if (kind === 'yes-no-unknown') return [...YES_NO, { value: 'unknown', text: 'Not known' }]
  return kind === 'choice' ? (options ?? []) : undefined
}

/**
 * The answers to a step's asks, and no others. `children` are those who stand in it.
 * @throws invalid, by the name of the field, where one is missing or is none.
 */
export function answersTo(
  { asks }: Step,
  typed: Readonly<Record<string, string>>,
  facts: Pick<Facts, 'children'>,
): Record<string, string> {
  const answers: Record<string, string> = {}
  const wrong: Record<string, string> = {}
  const names = asks.flatMap(ask => namesOf(ask, facts))
  // One answer asks for another only as it is kept: whatever else is sent moves nothing.
  const given = Object.fromEntries(names.map(name => [name, (typed[name] ?? '').trim()]))
  for (const ask of asks)
    for (const name of namesOf(ask, facts)) {
      const answer = given[name] ?? ''
      const says = wrongOf(ask, answer, one => isAnswered(one, name, given))
      if (says !== undefined) wrong[name] = says
      else if (answer) answers[name] = answer
    }
  if (Object.keys(wrong).length) throw invalid(wrong satisfies FieldErrors)
  return answers
}

/** Of the same child, where both are asked of each. */
export function isAnswered({ ask, is }: If, name: string, typed: Readonly<Record<string, string>>): boolean {
  const [, child] = name.split('/')
  return is.includes((child && typed[`${ask}/${child}`]) ?? typed[ask] ?? '')
}

function wrongOf(ask: Ask, answer: string, isSo: (one: If) => boolean): string | undefined {
  const { isNeeded, must } = ask
  const options = optionsOf(ask)
  if (!answer) {
    if (typeof isNeeded === 'boolean' ? !isNeeded : !isSo(isNeeded)) return undefined
    return `${options ? 'Select' : 'Write'} an answer: ${sayAsk(ask)}`
  }
  if (options && !options.some(({ value }) => value === answer)) return 'Select one of the answers'
  if (options?.some(({ value, leadsTo }) => value === answer && leadsTo !== undefined)) return LEADS_AWAY
  if (must && answer !== must.be && (!must.if || isSo(must.if))) return must.says
  if (!options && isAFile(answer)) return NO_FILES
  const most = ask.kind === 'line' ? MOST.line : MOST.words
  return !options && answer.length > most ? `Write at most ${most} characters` : undefined
}
