/** A row of a table whose rows add up to a number that everybody reads. `null`: not shown. */
export type Cell = { label: string; count: number; children: number }
export type ShownCell = { label: string; count: number | null }

/** No number below this is shown to anybody who may not read the records, whatever a policy says. */
export const LEAST = 5

/**
 * Hides what is small, and so much more that nothing hidden can be worked out from the rest, also by somebody who
 * knows this rule. What is small: fewer than `LEAST` concerns, none among them, or about fewer than so many children.
 *
 * The cells come in the order in which they give way: it must not depend on what was counted, or the choice of what is
 * hidden beside a small cell would tell its size. What is hidden sums up to so much that each small cell in it can be
 * anything from none to one less than `LEAST`.
 */
export function suppress(cells: readonly Cell[]): ShownCell[] {
  const isSmall = ({ count, children }: Cell) => count < LEAST || children < LEAST
  const hidden = new Set(cells.filter(isSmall))
  if (hidden.size) {
    const sum = () => [...hidden].reduce((all, { count }) => all + count, 0)
    let beside = 0
    for (const cell of cells) {
      if (beside > 0 && sum() >= 2 * LEAST - 1) break
      if (hidden.has(cell)) continue
      hidden.add(cell)
      beside += 1
    }
  }
  return cells.map(cell => ({ label: cell.label, count: hidden.has(cell) ? null : cell.count }))
}

/** What a whole is, for whoever may not read the records: nothing, where it is small itself. */
export const shownTotal = ({ count, children }: Omit<Cell, 'label'>): number | null =>
  count < LEAST || children < LEAST ? null : count
