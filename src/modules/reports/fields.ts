import { z } from 'zod'
import { type Answers, many, one } from '../../platform/page.ts'
import { account, BODY, IN_WORDS, marks, words } from '../concerns/index.ts'

/** What a form of any route may carry. What one does not ask stays empty. */
export const report = z.object({
  ...account,
  about: words(800).default(''),
  adultId: z.union([z.literal(''), z.uuid('Select the adult, or write who it is')]).default(''),
  aboutChild: words(1_000).default(''),
  forChild: words(5_000).default(''),
  marks,
})
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
