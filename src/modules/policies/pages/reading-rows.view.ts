import { html, type Safe } from '../../../platform/design/html.ts'
import { clauseRow, foldedClauses } from '../../../platform/design/parts.ts'
import { wordsOf } from '../../../platform/design/states.ts'
import type { ReadClause } from '../reading-state.ts'
import { marked } from './marked.ts'
import { count, runs } from './pieces.ts'
import { readRow } from './reading-row.view.ts'
import type { ReadingShown } from './reading.view.ts'

/** Among all clauses those with nothing left to decide fold to a line; elsewhere only narrative does. */
export function rowsOf(section: readonly ReadClause[], shown: ReadingShown): Safe[] {
  const row = (one: ReadClause) => readRow(one, shown)
  const isQuiet = ({ kind, isDuty, n }: ReadClause) =>
    n !== shown.just && (shown.filter === 'all' ? kind !== 'to-decide' : kind === 'nothing' && !isDuty)
  return runs(section, isQuiet).flatMap(({ isAlike, of }) =>
    isAlike && of.length > 1
      ? [foldedClauses(foldWords(of), of.map(shown.filter === 'all' ? plainRow(shown) : row))]
      : of.map(row),
  )
}

/** Hundreds of clauses that nothing is suggested for are read here, and bound in their own list. */
const plainRow =
  (shown: ReadingShown) =>
  (one: ReadClause): Safe =>
    one.kind === 'nothing' ? quietRow(one) : readRow(one, shown)

function foldWords(of: readonly ReadClause[]): string {
  const decided = of.filter(({ kind }) => kind === 'decided').length
  const asked = of.filter(({ kind, isDuty }) => kind === 'nothing' && isDuty).length
  const rest = of.length - decided - asked
  const words = [
    decided && `${decided} decided`,
    asked && `${asked} with nothing suggested`,
    rest && `${count(rest, 'line that asks', 'lines that ask')} nothing`,
  ].filter(Boolean)
  return `${words.join(', ')}, from ${of[0]?.reference ?? ''}`
}

/** A clause without its deeds. */
const quietRow = ({ reference, text, leadIn, isDuty }: ReadClause): Safe =>
  clauseRow({
    reference,
    text: html`${leadIn && html`<p class="ww-small ww-soft">${leadIn}</p>`}
      <p>${marked(text, [])}</p>`,
    margin: { mark: html`<p class="ww-soft">${isDuty ? wordsOf('nobodys-duty') : 'Asks nothing'}</p>` },
  })
