import {
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { contentsOf } from '../../src/modules/policies/reading/contents.ts'
import { headingsOf } from '../../src/modules/policies/reading/headings.ts'
import type { Block, Cell } from '../../src/modules/policies/reading/passage.ts'
import { textBlocks } from '../../src/modules/policies/reading/read-text.ts'

/** A text as a school would have it in another program: its headings styled, its lists lists, its tables tables. */
export type Styled = { readonly block: Block; readonly level: number | undefined }

export function styled(source: string): Styled[] {
  const blocks = textBlocks(source)
  const headings = headingsOf(blocks, contentsOf(blocks))
  return blocks.map((block, i) => ({ block, level: headings.get(i)?.level }))
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const isTyped = (marker: string): boolean => /\d|[a-z][.)]/i.test(marker)
/** A number is typed before the words, as most schools do; a bullet is the list's own. */
const words = ({ text, marker }: { text: string; marker?: string }): string =>
  marker !== undefined && isTyped(marker) ? `${marker} ${text}` : text

const headed = (block: Block & { is: 'line' | 'item' }): string =>
  block.is === 'item' ? `${block.marker} ${block.text}` : block.text

function cellHtml(cell: Cell): string {
  return cell
    .map(piece =>
      piece.depth
        ? `${'<ul>'.repeat(piece.depth)}<li>${escaped(piece.text)}</li>${'</ul>'.repeat(piece.depth)}`
        : `<p>${escaped(piece.text)}</p>`,
    )
    .join('')
}

const rowsHtml = (rows: readonly (readonly Cell[])[]): string =>
  `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`

export function asHtml(source: string): string {
  const body = styled(source).map(({ block, level }) => {
    if (block.is === 'table') return rowsHtml(block.rows)
    if (level !== undefined)
      return `<h${Math.min(level, 6)}>${escaped(headed(block))}</h${Math.min(level, 6)}>`
    if (block.is === 'line') return `<p>${escaped(block.text)}</p>`
    if (isTyped(block.marker)) return `<p>${escaped(words(block))}</p>`
    return `${'<ul>'.repeat(block.depth)}<li>${escaped(block.text)}</li>${'</ul>'.repeat(block.depth)}`
  })
  return `<!doctype html><html lang="en"><head><title>Policy</title><style>p { margin: 0 }</style></head><body>${body.join('\n')}<script>alert('never read')</script></body></html>`
}

const inMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&^]/g, String.raw`\$&`)

export function asMarkdown(source: string): string {
  const isBullet = ({ block, level }: Styled): boolean =>
    block.is === 'item' && level === undefined && !isTyped(block.marker)
  const all = styled(source)
  return all
    .map(({ block, level }, i) => {
      // Markdown's own tables hold no lists: HTML stands in the file, as the standard allows
      if (block.is === 'table') return `${rowsHtml(block.rows).replaceAll('\n', '')}\n`
      if (level !== undefined) return `${'#'.repeat(Math.min(level, 6))} ${inMarkdown(headed(block))}\n`
      if (block.is === 'line') return `${inMarkdown(block.text).replace(/^(\d+)([.)])/, String.raw`$1\$2`)}\n`
      const next = all[i + 1]
      const end = next && isBullet(next) ? '' : '\n'
      if (isTyped(block.marker))
        return `${inMarkdown(words(block)).replace(/^(\d+)([.)])(?=\s)/, String.raw`$1\$2`)}\n`
      return `${'  '.repeat(block.depth - 1)}- ${inMarkdown(block.text)}${end}`
    })
    .join('\n')
}

const bullet = (text: string, depth: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'bullets', level: Math.min(depth, 9) - 1 } })

const cellOf = (cell: Cell | undefined): TableCell =>
  new TableCell({
    children: (cell?.length ? cell : [{ text: '', line: 0 }]).map(piece =>
      piece.depth ? bullet(piece.text, piece.depth) : new Paragraph({ text: piece.text }),
    ),
  })

const LEVELS = [
  ...[HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3],
  ...[HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6],
] as const

export const BULLETS = {
  reference: 'bullets',
  levels: Array.from({ length: 9 }, (_, level) => ({ level, format: LevelFormat.BULLET, text: '•' })),
}

export async function packed(children: readonly FileChild[]): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ numbering: { config: [BULLETS] }, sections: [{ children }] })),
  )
}

export const asWord = (source: string): Promise<Uint8Array> =>
  packed(
    styled(source).map(({ block, level }): FileChild => {
      if (block.is === 'table') {
        const width = Math.max(...block.rows.map(row => row.length))
        return new Table({
          rows: block.rows.map(
            row => new TableRow({ children: Array.from({ length: width }, (_, at) => cellOf(row[at])) }),
          ),
        })
      }
      const heading = level === undefined ? undefined : LEVELS[Math.min(level, 6) - 1]
      if (heading) return new Paragraph({ heading, children: [new TextRun(headed(block))] })
      if (block.is === 'item' && !isTyped(block.marker)) return bullet(block.text, block.depth)
      return new Paragraph({ text: words(block) })
    }),
  )
