import type { Numbering } from './word-numbering.ts'
import type { Look, Styles } from './word-styles.ts'

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export type Run = { look: Look; words: string[] }
/** A paragraph while it is read: its own properties, its words as HTML, and the text boxes that hang on it. */
export type Paragraph = { look: Look; html: string[]; boxes: string[]; isJoined: boolean }

export const newParagraph = (html: string[]): Paragraph => ({ look: {}, html, boxes: [], isJoined: false })

/** Words of one look; hidden ones give nothing. */
export function runHtml(
  { look, words }: Run,
  around: Look,
  styles: Styles,
): { html: string; isHidden: boolean } {
  const { bold, struck, hidden } = { ...styles.lookOf(around.style), ...styles.lookOf(look.style), ...look }
  const said = words.join('')
  if (said === '') return { html: '', isHidden: false }
  if (hidden) return { html: '', isHidden: said.trim() !== '' }
  const strong = bold ? `<strong>${said}</strong>` : said
  return { html: struck ? `<s>${strong}</s>` : strong, isHidden: false }
}

const CONTENTS = /^toc \d/i
const NAMED = /^heading ([1-9])\b/i
const BODY = 9

function headingOf(look: Look, name: string): number | undefined {
  if (look.outline !== undefined) return look.outline < BODY ? Math.min(look.outline + 1, 6) : undefined
  if (/^title$/i.test(name)) return 1
  const level = NAMED.exec(name)?.[1]
  return level === undefined ? undefined : Math.min(Number(level), 6)
}

/** A finished paragraph as HTML, with the number that Word shows before it. */
export function paragraphHtml({ look: own, html }: Paragraph, styles: Styles, numbering: Numbering): string {
  const look = { ...styles.lookOf(own.style), ...own }
  const name = styles.nameOf(own.style)
  const { numId } = look
  const level = look.level ?? (numId === undefined ? 0 : numbering.levelOf(numId, own.style))
  const number = numId === undefined || numId === '0' ? '' : numbering.next(numId, level)
  const words = html.join('')
  if (words.trim() === '') return ''
  const marker =
    number === '' ? '' : `<span class="ww-depth-${Math.min(level + 1, 9)}">${escaped(number)}</span>`
  const heading = headingOf(look, name)
  if (heading !== undefined) return `<h${heading}>${marker}${words}</h${heading}>`
  return `<p${CONTENTS.test(name) ? ' class="ww-toc"' : ''}>${marker}${words}</p>`
}
