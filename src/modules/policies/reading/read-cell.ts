import { plain } from './clean-text.ts'
import type { Cell, Piece } from './passage.ts'

const TAG = /<(\/?)(ul|ol|li|p|div|br|h[1-6])\b[^<>]{0,300}>/gi
const BULLET = /(?:^|\s)[•●○▪◦‣∙](?=\s|$)/
const BULLETS = /(?:^|\s)([•●○▪◦‣∙])(?=\s|$)/g
const DASHES = /(?:^|\s)(-|•|●)(?=\s)/g

type Raw = { text: string; depth: number }

/** Splits a cell at its tags; `depth` is how many lists stand around the words. */
const stretches = (html: string): Raw[] => {
  const found: Raw[] = []
  let depth = 0
  let from = 0
  for (const tag of html.matchAll(TAG)) {
    found.push({ text: html.slice(from, tag.index), depth })
    from = tag.index + tag[0].length
    const name = (tag[2] ?? '').toLowerCase()
    if (name === 'ul' || name === 'ol') depth = Math.max(0, depth + (tag[1] ? -1 : 1))
  }
  found.push({ text: html.slice(from), depth })
  return found.filter(({ text }) => text.trim() !== '')
}

const atMarks = (text: string, marks: RegExp, depth: number, line: number): Piece[] => {
  const pieces: Piece[] = []
  const found = [...text.matchAll(marks)]
  const first = found[0]?.index ?? text.length
  const before = plain(text.slice(0, first))
  if (before !== '') pieces.push({ text: before, line, depth: Math.max(depth, 1) })
  found.forEach((mark, i) => {
    const words = plain(text.slice(mark.index + mark[0].length, found[i + 1]?.index ?? text.length))
    if (words !== '') pieces.push({ text: words, line, depth: Math.max(depth, 1), marker: mark[1] ?? '•' })
  })
  return pieces
}

/** Lists that lost their bullets in a conversion still show each duty's capital: "… annually To understand …". */
const atCapitalTo = (text: string, depth: number, line: number): Piece[] =>
  text.split(/(?<=[\p{Ll})]) (?=To \p{Ll})/u).flatMap(part => {
    const words = plain(part)
    return words === '' ? [] : [{ text: words, line, depth }]
  })

/** A cell's paragraph, whose bullets may have been typed in one line. */
export const piecesOfWords = (text: string, line: number): Piece[] =>
  BULLET.test(text) ? atMarks(text, BULLETS, 0, line) : [{ text, line }]

/** The paragraphs and list items of one table cell. */
export const readCell = (html: string, line: number): Cell =>
  stretches(html).flatMap(({ text, depth }): Piece[] => {
    if (BULLET.test(text)) return atMarks(text, /^\s*-\s/.test(text) ? DASHES : BULLETS, depth, line)
    if (depth > 0 && /^\s*-\s/.test(text)) return atMarks(text, DASHES, depth, line)
    if (depth > 0) return atCapitalTo(text, depth, line)
    const words = plain(text)
    return words === '' ? [] : [{ text: words, line }]
  })
