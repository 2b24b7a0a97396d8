import { html, raw, type Safe } from '../../../platform/design/html.ts'

export type Span = { start: number; end: number }

const LONG = 36

/** Looks at each 36th sign and back from there: a pattern would look at every sign of 400 clauses 36 times. */
function hasLongWord(text: string): boolean {
  let from = 0
  while (from + LONG <= text.length) {
    let at = from + LONG - 1
    while (at >= from && /\S/.test(text.charAt(at))) at--
    if (at < from) return true
    from = at + 1
  }
  return false
}

/** An address in a policy is longer than a phone is wide. */
const breakable = (text: string): Safe | string =>
  hasLongWord(text)
    ? html`${text.split(/(?<=\S{24})(?=\S{12})/).map((part, n) => html`${n > 0 && raw('<wbr />')}${part}`)}`
    : text

/** The clause's words, with the figures that are settings marked in them. */
export function marked(text: string, spans: readonly Span[]): Safe {
  const parts: (Safe | string)[] = []
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return html`${parts.map(part => (typeof part === 'string' ? breakable(part) : part))}${breakable(text.slice(at))}`
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The figure inside the words that something rests on; where there is none, those words. */
export const figuresIn = (figures: readonly Span[], words: readonly Span[]): Span[] =>
  words.flatMap(span => {
    const inside = figures.filter(figure => holds(span, figure))
    return inside.length ? inside : [span]
  })
