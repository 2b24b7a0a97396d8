import { itemStart } from './source-lines.ts'
import type { HtmlElement } from './html-tree.ts'
import type { LeftOutKind } from './left-out.ts'

/** Never words of a document. */
export const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'head', 'title', 'template', 'noscript', 'datalist', 'link', 'meta', 'base', 'area'],
  ...['param', 'source', 'track', 'wbr', 'col', 'colgroup', 'map', 'slot'],
])

export const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'html',
    'body',
    'main',
    'article',
    'section',
    'div',
    'p',
    'blockquote',
    'pre',
    'address',
    'center',
    'form',
  ],
  ...[
    'header',
    'footer',
    'aside',
    'figure',
    'figcaption',
    'details',
    'summary',
    'fieldset',
    'legend',
    'hgroup',
  ],
  ...[
    'dl',
    'dt',
    'dd',
    'li',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'hr',
    'search',
    'dialog',
  ],
])

const KINDS: Readonly<Record<string, LeftOutKind>> = {
  ...{ img: 'picture', svg: 'picture', canvas: 'picture', del: 'deletion', s: 'struck', strike: 'struck' },
  ...{ math: 'formula', audio: 'recording', video: 'recording', nav: 'menu' },
  ...{ iframe: 'frame', frame: 'frame', object: 'frame', embed: 'frame', applet: 'frame' },
  ...{ input: 'field', select: 'field', textarea: 'field', button: 'field' },
}

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i
const BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i
const NOT_BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-5]00)/i

/** Why an element's words are not read; nothing, where they are. */
export function leftOutAs({ name, attributes }: HtmlElement): LeftOutKind | undefined {
  const style = attributes['style'] ?? ''
  if (attributes['type'] === 'hidden') return undefined
  if (KINDS[name]) return KINDS[name]
  if (attributes['hidden'] !== undefined || HIDDEN.test(style)) return 'hidden'
  return STRUCK.test(style) ? 'struck' : undefined
}

export function isBold({ name, attributes }: HtmlElement, above: boolean): boolean {
  const style = attributes['style'] ?? ''
  if (BOLD.test(style)) return true
  if (NOT_BOLD.test(style)) return false
  return above || name === 'b' || name === 'strong'
}

export type Marker = { readonly marker: string; readonly depth: number }

const GLYPH = /^[^\p{L}\p{N}(]+$|^[o§ØüqvÞ]$/u

/** A list's number or bullet that a word processor wrote as words of its own, and how deep it stands. */
export function markerOf(element: HtmlElement, words: () => string): Marker | undefined {
  const { class: named = '', style = '' } = element.attributes
  const own = /^ww-depth-([1-9])$/.exec(named)
  const isWords = own !== null || /mso-list\s*:\s*ignore/i.test(style)
  if (!isWords) return undefined
  const said = words().replace(/\s+/g, ' ').trim()
  const level = /\blevel([1-9])\b/i.exec(element.parent?.attributes['style'] ?? '')?.[1]
  return { marker: GLYPH.test(said) ? '•' : said, depth: Number(own?.[1] ?? level ?? 1) }
}

/** A bullet or number that was typed before the words. In a cell only a bullet counts: "1. Access" may be its label. */
export function typedMarker(
  text: string,
  isInCell: boolean,
): (Marker & { readonly rest: string }) | undefined {
  const start = itemStart(text)
  const marker = start?.[2]
  if (!start || marker === undefined || (isInCell && /[\p{L}\p{N}]/u.test(marker))) return undefined
  return { marker, depth: 1, rest: text.slice(start[0].length) }
}

const roman = (number: number): string => {
  const parts: readonly (readonly [number, string])[] = [
    ...([
      [100, 'c'],
      [90, 'xc'],
      [50, 'l'],
      [40, 'xl'],
      [10, 'x'],
      [9, 'ix'],
      [5, 'v'],
      [4, 'iv'],
      [1, 'i'],
    ] as const),
  ]
  let left = Math.min(number, 399)
  let said = ''
  for (const [value, letters] of parts) for (; left >= value; left -= value) said += letters
  return said
}

/** 27 is "aa", as word processors count. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(5, Math.ceil(number / 26)))

/** A number as a list shows it. */
export function numberAs(number: number, type: string): string {
  if (number < 1) return String(number)
  if (type === 'a') return letters(number)
  if (type === 'A') return letters(number).toUpperCase()
  if (type === 'i') return roman(number)
  return type === 'I' ? roman(number).toUpperCase() : String(number)
}
