import type { Block, Cell, Piece } from './passage.ts'

const said = ({ marker, text, depth }: Piece): string =>
  `${'  '.repeat(Math.max(0, (depth ?? 1) - 1))}${marker ? `${marker} ` : ''}${text}`

const at = (cell: Cell, line: number): Cell => cell.map(piece => ({ ...piece, line }))

/**
 * A document as plain text, a line for each paragraph, item and table row: what is kept of a file whose own form is
 * not text. The blocks come back with the number of their line.
 */
export function textOfBlocks(blocks: readonly Block[]): { text: string; blocks: Block[] } {
  const lines: string[] = []
  const placed = blocks.map((block): Block => {
    if (block.is !== 'table') {
      lines.push(
        block.is === 'line' && block.level ? `${'#'.repeat(block.level)} ${said(block)}` : said(block),
      )
      return { ...block, line: lines.length }
    }
    const first = lines.length + 1
    const rows = block.rows.map(row => {
      lines.push(`| ${row.map(cell => cell.map(said).join(' / ')).join(' | ')} |`)
      return row.map(cell => at(cell, lines.length))
    })
    return { ...block, rows, line: first }
  })
  return { text: lines.join('\n'), blocks: placed }
}
