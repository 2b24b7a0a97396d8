export type Span = { readonly start: number; readonly end: number }

const BREAK = /[.!?…]{1,10}["'”’)\]]{0,3}\s+|;\s+/g
const SHORT =
  /(?:^|[\s(["'“‘/])(?:e\.?g|i\.?e|cf|viz|vs|mr|mrs|ms|miss|dr|prof|rev|revd|st|no|nos|art|para|paras|fig|pp?|approx|dept|ext|tel|inc|incl|ltd|resp|min|max|sec|ch|vol|[a-z])\.$/i
const BEGINS = /^["'“‘[]?[\p{Lu}\d]|^\(|^[•●-]\s/u
const AHEAD = 240
// no sentence of a policy is so long: a runaway line is cut at a space so that what reads it stays linear
const LONGEST = 3000

/** Where each sentence of a passage begins and ends; abbreviations, initials, decimals and addresses do not end one. */
export const splitSentences = (text: string): Span[] => {
  const spans: Span[] = []
  let start = 0
  let depth = 0
  let counted = 0
  const push = (end: number): void => {
    const words = text.slice(start, end)
    const lead = words.length - words.trimStart().length
    const kept = words.trim().replace(/[;,\s]{1,20}$/, '')
    const last = start + lead + kept.length
    let from = start + lead
    while (last - from > LONGEST) {
      const space = text.slice(from, from + LONGEST).lastIndexOf(' ')
      const to = from + (space > 0 ? space : LONGEST)
      spans.push({ start: from, end: to })
      from = text[to] === ' ' ? to + 1 : to
    }
    if (/[\p{L}\p{N}]/u.test(text.slice(from, last))) spans.push({ start: from, end: last })
    start = end
  }
  for (const found of text.matchAll(BREAK)) {
    const end = found.index + found[0].length
    for (; counted < found.index + found[0].trimEnd().length; counted += 1) {
      if (text[counted] === '(') depth += 1
      else if (text[counted] === ')') depth = Math.max(0, depth - 1)
    }
    const after = text.slice(end, end + 4)
    if (!BEGINS.test(after) || /[.…]{4}/.test(found[0])) continue
    if (found[0].startsWith(';') && !/^["'“‘[]?\p{Lu}/u.test(after)) continue
    if (found[0].startsWith('.') && SHORT.test(text.slice(Math.max(0, found.index - 9), found.index + 1)))
      continue
    if (/^\s*\d{1,2}\.$/.test(text.slice(start, found.index + 1).slice(0, 8)) && found.index - start < 6)
      continue
    if (depth > 0) {
      if (text.slice(end, end + AHEAD).includes(')')) continue
      depth = 0
    }
    push(end)
  }
  push(text.length)
  return spans
}
