import { guessTargets } from './columns.ts'
import { type Line, linesOf, tableOf } from './read-list.ts'

/** A list of accounts as its headings say it, for a room that keeps them for something else. */
export const readAccounts = (text: string, today: Temporal.PlainDate): Line[] => {
  const table = tableOf(text)
  return linesOf(table, guessTargets(table.headings), today)
}
