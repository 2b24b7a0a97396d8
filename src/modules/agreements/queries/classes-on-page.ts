import { type RawBuilder, sql } from 'kysely'
import { before, ON_A_PAGE } from '../../../platform/list-page.ts'

type Counted = { className: string | null; people: number }
export type ClassesOnPage = { names: string[]; hasNone: boolean; skip: number }

/**
 * A list stands class after class, so a page of it is of one class or a few: only theirs are put in order by name,
 * and the first of them is read past as far as this page begins.
 */
export function classesOnPage(classes: readonly Counted[], page: number): ClassesOnPage {
  const first = before(page)
  const shown: (string | null)[] = []
  let [passed, skip] = [0, 0]
  for (const { className, people } of classes) {
    if (passed + people > first && passed < first + ON_A_PAGE) {
      if (shown.length === 0) skip = first - passed
      shown.push(className)
    }
    passed += people
  }
  return { names: shown.filter(name => name !== null), hasNone: shown.includes(null), skip }
}

export const isInClasses = (
  className: RawBuilder<string | null>,
  { names, hasNone }: ClassesOnPage,
): RawBuilder<boolean> => sql`(${className} = any (${names}) or (${hasNone} and ${className} is null))`
