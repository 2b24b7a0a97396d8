import { html, raw, type Part, type Safe } from './html.ts'

/** In the order in which they are drawn: what is kept first, what is broken last. */
const SEGMENTS = ['kept', 'rest', 'unshown', 'risk', 'broken'] as const

export type BarParts = Partial<Readonly<Record<(typeof SEGMENTS)[number], number>>>

const WIDTH = 1000
const GAP = 8
/** One clause in four hundred must still be seen. */
const LEAST = 16

/** The picture of a figure that stands beside it in words, so it is hidden from those who do not see it. */
export function bar(parts: BarParts): Safe {
  const shown = SEGMENTS.flatMap(kind => {
    const count = parts[kind] ?? 0
    return count > 0 ? [{ kind, count }] : []
  })
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const room = WIDTH - GAP * Math.max(0, shown.length - 1)
  const wanted = shown.map(({ count }) => Math.max(LEAST, (room * count) / total))
  const excess = wanted.reduce((sum, width) => sum + width, 0) - room
  const widest = Math.max(0, ...wanted)

  let x = 0
  const drawn = shown.map(({ kind }, index) => {
    const width = (wanted[index] ?? 0) - (wanted[index] === widest ? excess : 0)
    const inset = kind === 'unshown' || kind === 'risk' ? 1 : 0
    const rect =
      `<rect class="is-${kind}" x="${(x + inset).toFixed(1)}" y="${inset}"` +
      ` width="${(width - 2 * inset).toFixed(1)}" height="${10 - 2 * inset}"/>`
    x += width + GAP
    return rect
  })
  return raw(
    `<svg class="ww-bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">` +
      `${drawn.join('')}</svg>`,
  )
}

export type Figure = {
  n: number
  /** Out of how many: a number is drawn as "of 207", words are printed as they are. */
  of?: number | string
  what?: Part
  /** Every number opens: the figure is the link. */
  href?: string
  bar?: BarParts
}

export function figure({ n, of, what, href, bar: parts }: Figure): Safe {
  const outOf =
    of === undefined ? undefined : html` <small>${typeof of === 'number' ? `of ${of}` : of}</small>`
  const words = html`<span class="ww-figure__n">${n}${outOf}</span
    >${what === undefined ? undefined : html` <span class="ww-figure__what">${what}</span>`}`
  return html`<div class="ww-figure">
    ${href === undefined ? words : html`<a class="govuk-link ww-figure__link" href="${href}">${words}</a>`}
    ${parts && bar(parts)}
  </div>`
}

export const figures = (items: readonly Figure[]): Safe =>
  html`<div class="ww-figures">${items.map(figure)}</div>`
