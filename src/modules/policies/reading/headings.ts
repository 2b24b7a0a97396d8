import { leads } from './lead-ins.ts'
import type { Block } from './passage.ts'

export type Heading = { readonly level: number }

const APPENDIX = /^(?:appendix|annexe?|schedule)\s+[A-Z\d]{1,3}\b/i
const NUMBERED = /^(?:(?:section|part)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+(?=\p{Lu}|['"‘“])/iu
const MODAL =
  /\b(?:must|shall|should|may|might|cannot|can|need to|ought)\b|\b(?:is|are|was|were) (?:not |also |be )?\w+(?:ed|en)\b/i
const WILL = /\bwill\b/i
const DATED =
  /\b(?:19|20)\d\d\s*$|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b\d{1,2}(?:st|nd|rd|th)? \w{3,9} (?:19|20)\d\d\b/
const FILLED = /:\s*\S|\.{4,}|…{2,}|_{3,}|@|https?:|www\./i
const AT_END = /[.,;!…]["'”’)]?$/
const LABEL_WORDS = 7

const words = (text: string): number => text.split(/\s+/).length

const sentenceLike = (text: string): boolean =>
  MODAL.test(text) ||
  (WILL.test(text) && !text.endsWith('?')) ||
  (/\b(?:is|are|has|have|we)\b/i.test(text) && words(text) >= 9)

const short = (text: string): boolean =>
  text.length <= 120 && words(text) <= 18 && /^["'“‘([]?[\p{Lu}\d]/u.test(text) && /\p{L}/u.test(text)

const QUOTED = /^["“‘].*["”’]$/

const named = (text: string): boolean =>
  short(text) &&
  !AT_END.test(text) &&
  !QUOTED.test(text) &&
  !FILLED.test(text) &&
  !DATED.test(text) &&
  !sentenceLike(text)

const isItem = (block: Block | undefined): boolean => block?.is === 'item'

const plainLine = (block: Block & { is: 'line' }, next: Block | undefined, flat: boolean): Heading | null => {
  const { text } = block
  if (!next || !named(text) || leads(text)) return null
  if (
    text.endsWith('?') &&
    (isItem(next) || next.is === 'table' || (next.is === 'line' && next.text.endsWith('?')))
  )
    return null
  if (!block.gap && next.is === 'line' && !next.gap && next.text.length < 60 && words(text) > LABEL_WORDS)
    return null
  const label = text.endsWith(':')
  return { level: flat ? (label && words(text) <= 2 ? 2 : 1) : label ? 3 : 2 }
}

/** Schools give whole duties a heading's style for the sake of its number: a sentence with its stop is none. */
const isSentence = (text: string): boolean => /[.;]$/.test(text) && words(text) >= 6 && sentenceLike(text)

/** Bold from end to end and worded as a heading: a heading that nobody gave a style. */
const boldLine = (block: Block | undefined, next: Block | undefined): boolean =>
  block?.is === 'line' && block.bold === true && next !== undefined && named(block.text) && !leads(block.text)

/** A numbered or bulleted line that stands alone over a section, not one of a list. */
const loneItem = (
  block: Block & { is: 'item' },
  before: Block | undefined,
  after: Block | undefined,
): Heading | null => {
  if (!named(block.text.replace(/:(?=\s)/g, ',')) || block.depth > 1 || !after) return null
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?$/.exec(block.marker)?.[1]
  const parts = (marker: string): number => /^\d[\d.]*\d|^\d/.exec(marker)?.[0].split('.').length ?? 0
  const kin = (other: Block | undefined): boolean =>
    other?.is === 'item' && parts(other.marker) === parts(block.marker)
  if (number) return kin(before) || kin(after) ? null : { level: number.split('.').length }
  if (isItem(before) || isItem(after) || (before?.is === 'line' && leads(before.text))) return null
  return block.gap && words(block.text) <= 10 ? { level: 2 } : null
}

/** Finds which blocks are headings of the body, and how deep. A source that marks its headings is believed. */
export const headingsOf = (
  blocks: readonly Block[],
  contents: ReadonlySet<number>,
): ReadonlyMap<number, Heading> => {
  const found = new Map<number, Heading>()
  const body = blocks.map((block, i) => ({ block, i })).filter(({ i }) => !contents.has(i))
  const marked = body.filter(({ block }) => block.is === 'line' && block.level !== undefined).length >= 3
  const flat = !body.some(
    ({ block }) =>
      block.is !== 'table' &&
      NUMBERED.test(block.is === 'item' ? `${block.marker} ${block.text}` : block.text) &&
      named(block.text),
  )
  const bolded = !marked && body.filter(({ block }, at) => boldLine(block, body[at + 1]?.block)).length >= 3
  let above = 1
  body.forEach(({ block, i }, at) => {
    if (block.is === 'table') return
    const before = body[at - 1]?.block
    const after = body[at + 1]?.block
    if (block.is === 'item') {
      const heading = marked ? null : loneItem(block, before, after)
      if (heading) found.set(i, heading)
      return
    }
    if (block.level !== undefined && !isSentence(block.text)) {
      found.set(i, { level: block.level })
      above = block.level
    } else if (APPENDIX.test(block.text) && short(block.text) && !/[.;,]$/.test(block.text))
      found.set(i, { level: 1 })
    else if (marked || bolded) {
      if (boldLine(block, after))
        found.set(i, marked ? { level: above + 1 } : (plainLine(block, after, flat) ?? { level: 2 }))
    } else {
      const heading = plainLine(block, after, flat)
      if (heading) found.set(i, heading)
    }
  })
  return found
}
