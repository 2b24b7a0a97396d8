import { z } from 'zod'
import { type Answers, many, one } from '../../platform/page.ts'
import { typedDay } from '../../platform/typed-time.ts'
import {
  account,
  BODY,
  FIELDS,
  IN_WORDS,
  isDay,
  marks,
  more,
  QUESTION_NAMES,
  questionsFor,
  words,
} from '../concerns/index.ts'

/** What a form of any route may carry. What one does not ask stays empty. */
export const report = z.object({
  ...account,
  about: words(800).default(''),
  adultId: z.union([z.literal(''), z.uuid('Select the adult, or write who it is')]).default(''),
  aboutChild: words(1_000).default(''),
  forChild: words(5_000).default(''),
  marks,
  more,
})
const EVERY_QUESTION = questionsFor(FIELDS)

export type Report = z.output<typeof report>

/** Every ticked place is a mark of its own; what they looked like is said once. */
export function marksIn(answers: Answers): { where: string; words: string }[] {
  const said = one(answers['markWords']).trim()
  return [
    ...many(answers['markAt'])
      .filter(place => BODY.some(known => known === place))
      .map(where => ({ where, words: '' })),
    ...(said ? [{ where: IN_WORDS, words: said }] : []),
  ]
}

export const isEmpty = ({ about, aboutChild, saw, said, othersSaid, thought, marks, adultId }: Report) =>
  ![about, aboutChild, saw, said, othersSaid, thought, adultId].some(Boolean) && !marks.length

/** Answers to what the school's policy asks beyond the account. */
export const moreIn = (answers: Answers): Record<string, string> =>
  Object.fromEntries(
    QUESTION_NAMES.map(name => [name, isDay(name) ? typedDay(answers, name) : one(answers[name]).trim()]),
  )

/** A register that asks none of it keeps it with the account, each answer under its question. */
export const withMore = ({ saw, more }: Pick<Report, 'saw' | 'more'>): string =>
  [saw, ...EVERY_QUESTION.flatMap(({ name, head }) => (more[name] ? [`${head}: ${more[name]}`] : []))]
    .filter(Boolean)
    .join('\n\n')
