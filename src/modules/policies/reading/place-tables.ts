import type { Block, Cell, Passage } from './passage.ts'

type Table = Block & { is: 'table' }
type Draft = Omit<Passage, 'order' | 'trail'>

const wordsOf = (cell: Cell | undefined): string => (cell ?? []).map(({ text }) => text).join(' ')

const LABEL =
  /^(?:(?:policy|document|next|last|date|name)\b.{0,16} )?(?:approv|ratif|adopt|agreed|date|review|version|author|owner|minute|written|produced|status|signed|issued)\w*\b/i

/** "Approved by" and beside it who did: the first row of a sheet of facts, which has no head. */
const isFact = ([label, said, ...others]: readonly string[]): boolean =>
  others.every(other => other === '') && LABEL.test(label ?? '') && !LABEL.test(said ?? '')

/** A first row of short plain cells names the columns. */
const headOf = (table: Table): readonly string[] | null => {
  const cells = table.rows[0] ?? []
  const texts = table.head ?? cells.map(wordsOf)
  const filled = cells.filter(cell => cell.length > 0).length
  const plainCells = cells.every(
    cell => cell.length <= 1 && !cell[0]?.depth && (cell[0]?.text.length ?? 0) <= 60,
  )
  return filled >= 2 && plainCells && table.rows.length > 1 && !isFact(texts) ? texts : null
}

/**
 * Gives each cell its place. A table cut by a page begins again, with or without its head, and an empty first cell
 * then means the row before the cut.
 */
export const tablePlacer = () => {
  let number = 0
  let head: readonly string[] | null = null
  let side: string | null = null
  let rows = 0
  return (table: Table, follows: boolean): Draft[] => {
    const cut = follows && (table.rows[0] ?? []).some(cell => cell.some(({ depth }) => depth))
    const ownHead = cut ? head : headOf(table)
    const again = cut || (ownHead !== null && ownHead.join('|') === head?.join('|'))
    if (!again) side = null
    if (!cut) {
      number += 1
      rows = 0
    }
    head = ownHead
    return table.rows.flatMap(row => {
      rows += 1
      const isHead = rows === 1 && head !== null
      const first = wordsOf(row[0])
      if (!isHead && first !== '') side = first
      return row.flatMap((cell, column) => {
        const place = {
          number,
          row: rows,
          column: column + 1,
          head: isHead ? null : (head?.[column] ?? '') || null,
          side: column === 0 || isHead ? null : side,
        }
        return cell.map(({ depth, ...piece }): Draft => {
          const kind = depth ? 'item' : 'cell'
          return { ...piece, kind, ...(depth ? { depth } : {}), table: place }
        })
      })
    })
  }
}
