import { type FieldErrors, invalid } from '../errors.ts'
import { isAFile, NO_FILES } from '../no-files.ts'
import type { Ask, Step } from './procedure.ts'
import { type Facts, namesOf } from './walk.ts'

const YES_NO = ['yes', 'no']
const MOST = { line: 300, words: 5_000 }

/** What may be chosen; nothing, where it is written. */
export function optionsOf({ kind, options }: Ask): readonly string[] | undefined {
  if (kind === 'yes-no') return YES_NO
  if (kind === 'yes-no-unknown') return [...YES_NO, 'unknown']
  return kind === 'choice' ? (options ?? []).map(({ value }) => value) : undefined
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
  for (const ask of asks)
    for (const name of namesOf(ask, facts)) {
      const answer = (typed[name] ?? '').trim()
      const says = wrongOf(ask, answer)
      if (says !== undefined) wrong[name] = says
      else if (answer) answers[name] = answer
    }
  if (Object.keys(wrong).length) throw invalid(wrong satisfies FieldErrors)
  return answers
}

function wrongOf(ask: Ask, answer: string): string | undefined {
  const options = optionsOf(ask)
  if (!answer) {
    if (!ask.isNeeded) return undefined
    return options ? `Select an answer: ${ask.label}` : `Write an answer: ${ask.label}`
  }
  if (options && !options.includes(answer)) return 'Select one of the answers'
  if (ask.must && answer !== ask.must.be) return ask.must.says
  if (!options && isAFile(answer)) return NO_FILES
  const most = ask.kind === 'line' ? MOST.line : MOST.words
  return !options && answer.length > most ? `Write at most ${most} characters` : undefined
}
