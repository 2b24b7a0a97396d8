import { piecesOfWords } from './read-cell.ts'
import { refuse } from './reading-refusal.ts'
import type { HtmlElement } from './html-tree.ts'
import type { Block, Cell, Piece } from './passage.ts'

const MOST_CELLS = 20_000
const WIDEST = 60

export type GridCell = { readonly cell: HtmlElement; readonly columns: number }
/** A row's places from the left; nothing where a cell from above or from the left reaches. */
export type GridRow = readonly (GridCell | null)[]

const span = (cell: HtmlElement, name: string): number => {
  const number = Number.parseInt(cell.attributes[name] ?? '1', 10)
  return number >= 1 ? Math.min(number, name === 'rowspan' ? 1000 : WIDEST) : 1
}

/** A table's own rows, not those of a table inside it. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap(child => {
    if (typeof child === 'string') return []
    if (child.name === 'tr') return [child]
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : []
  })
}

/** Cells in their columns, as they stand on the page: merged ones once, at their first place. */
export function gridOf(table: HtmlElement): GridRow[] {
  const reaching: number[] = []
  let cells = 0
  return rowsOf(table).map(row => {
    const places: (GridCell | null)[] = []
    const skip = (): void => {
      while ((reaching[places.length] ?? 0) > 0) {
        reaching[places.length] = (reaching[places.length] ?? 0) - 1
        places.push(null)
      }
    }
    for (const cell of row.children) {
      if (typeof cell === 'string' || !/^t[dh]$/.test(cell.name) || places.length >= WIDEST) continue
      skip()
      cells += 1
      if (cells > MOST_CELLS)
        refuse('It has a table of more cells than a policy has. Bring only the policy itself')
      const columns = span(cell, 'colspan')
      for (let column = 0; column < columns; column += 1) {
        reaching[places.length] = span(cell, 'rowspan') - 1
        places.push(column === 0 ? { cell, columns } : null)
      }
    }
    while (places.length < reaching.length) {
      skip()
      if (places.length < reaching.length) places.push(null)
    }
    return places
  })
}

/** A table that only frames its words: nothing stands beside anything else. */
export const isFrame = (rows: readonly GridRow[]): boolean =>
  rows.every(row => row.filter(place => place !== null).length <= 1)

/** A head that spans several columns heads each of them. */
export function headAt(
  cells: readonly Cell[],
  places: readonly ({ columns: number } | null)[],
  at: number,
): string {
  let from = at
  while (from > 0 && places[from] === null) from -= 1
  const reaches = from + (places[from]?.columns ?? 1) > at
  return (reaches ? (cells[from] ?? []) : []).map(({ text }) => text).join(' ')
}

/** A cell's blocks as its pieces. */
export const piecesOf = (block: Block): Piece[] => {
  if (block.is === 'table') return []
  const { text, line } = block
  if (block.is === 'line') {
    return block.marker ? [{ text, line, marker: block.marker }] : piecesOfWords(text, line)
  }
  return [{ text, line, depth: block.depth, ...(block.marker ? { marker: block.marker } : {}) }]
}
