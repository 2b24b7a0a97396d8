import { html, raw, type Safe } from '../../../platform/design/html.ts'

export type Span = { start: number; end: number }

/** An address in a policy is longer than a phone is wide. */
const breakable = (text: string): Safe | string =>
  /\S{36}/.test(text)
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
