import type { Cut } from './queries/request.ts'
import type { Reason } from './request.ts'

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Where these words stand in a text, each time, and never inside a longer word. */
export function whereIs(wanted: string, text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length
    const isInside =
      (isLetter(wanted[0]) && isLetter(text[from - 1])) || (isLetter(wanted.at(-1)) && isLetter(text[to]))
    if (!isInside) found.push({ from, to })
  }
  return found
}

/** The places of words that were typed, one a line; and those that stand nowhere in the text. */
export function cutsOf(
  lines: readonly string[],
  text: string,
  reason: Reason,
): { cuts: Cut[]; missing: string[] } {
  const wanted = lines.map(line => line.trim()).filter(Boolean)
  return {
    missing: wanted.filter(line => whereIs(line, text).length === 0),
    cuts: joined(wanted.flatMap(line => whereIs(line, text).map(place => ({ ...place, reason })))),
  }
}

/** In their order, and what overlaps as one. */
export function joined(cuts: readonly Cut[]): Cut[] {
  const all: Cut[] = []
  for (const cut of cuts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1)
    if (last && cut.from < last.to) last.to = Math.max(last.to, cut.to)
    else all.push({ ...cut })
  }
  return all
}

/** The words that a choice leaves out, one a line, as whoever chose typed them. */
export const wordsOf = (cuts: readonly Cut[], text: string): string =>
  [...new Set(cuts.map(({ from, to }) => text.slice(from, to)))].join('\n')
