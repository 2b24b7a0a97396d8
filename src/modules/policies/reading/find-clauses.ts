import { actorsOf } from './audiences.ts'
import { isDuty } from './duty.ts'
import { leads, namesActor, statesHolder } from './lead-ins.ts'
import { referencer } from './references.ts'
import { splitSentences } from './split-sentences.ts'
import type { Passage, PolicyDocument } from './passage.ts'

export type ReadClause = {
  readonly order: number
  /** the order of its passage */
  readonly passage: number
  /** its span in the passage's text */
  readonly start: number
  readonly end: number
  readonly text: string
  /** what stands above and is needed to read it alone */
  readonly leadIn: string | null
  readonly reference: string
  readonly duty: boolean
  readonly actors: readonly string[]
}

const HALF_SENTENCE = /[.!?;]["'”’)]?$/
const LONGEST = 400

const joined = (parts: readonly (string | null | undefined)[]): string | null => {
  const said = parts.filter((part): part is string => Boolean(part)).map(part => part.slice(-LONGEST))
  return said.length === 0 ? null : said.map(part => part.replace(/[:…]$/, '')).join(': ') + ':'
}

const lastSentence = (text: string): string => {
  const last = splitSentences(text).at(-1)
  return last ? text.slice(last.start, last.end) : text
}

/** Follows the lines that carry the items below them. */
const leadInStack = () => {
  let above: { depth: number; text: string }[] = []
  let actor: string | null = null
  return {
    heading: (text: string): void => {
      above = []
      actor = namesActor(text) ? text : null
    },
    of: (passage: Passage, next: Passage | undefined): string | null => {
      const { kind, text, table } = passage
      const depth = kind === 'item' ? (passage.depth ?? 1) : 0
      above = kind === 'cell' && !table?.side ? [] : above.filter(each => each.depth < depth)
      const cell = table ? [table.side, kind === 'cell' ? table.head : null] : [actor]
      const leadIn = joined([...cell, ...above.map(each => each.text)])
      const below = next?.kind === 'item' && (next.depth ?? 1) > depth && next.table?.column === table?.column
      if (leads(text) || (below && !HALF_SENTENCE.test(text))) {
        if (!/[.!?]$/.test(text) || leads(lastSentence(text))) above.push({ depth, text: lastSentence(text) })
      }
      return leadIn
    },
  }
}

/** The first rows that only name the columns below. */
const headRows = (passages: readonly Passage[]): ReadonlySet<string> =>
  new Set(passages.filter(({ table }) => table?.head).map(({ table }) => `${table?.number}/1`))

const inHeading = ({ order: passage, text }: Passage, order: number, reference: string): ReadClause => ({
  ...{ order, passage, start: 0, end: text.length, text, leadIn: null, reference },
  duty: isDuty(text, null, false),
  actors: actorsOf(text, null),
})

/** One duty, one clause; headings (save those that say who holds one), contents and drafting notes hold none. Text that is no duty is kept as narrative. */
export const findClauses = ({ passages }: PolicyDocument): ReadClause[] => {
  const clauses: ReadClause[] = []
  const references = referencer(passages)
  const stack = leadInStack()
  const heads = headRows(passages)
  passages.forEach((passage, at) => {
    if (passage.contents || passage.note) return
    if (passage.kind === 'heading') {
      references.heading(passage)
      stack.heading(passage.text)
      if (statesHolder(passage.text))
        clauses.push(inHeading(passage, clauses.length + 1, references.ofHeading()))
      return
    }
    const leadIn = stack.of(passage, passages[at + 1])
    const { order, text, kind, table } = passage
    if (heads.has(`${table?.number}/${table?.row}`)) return
    const label = kind === 'cell' && (table?.column === 1 || table?.head === null)
    for (const { start, end } of splitSentences(text)) {
      const words = text.slice(start, end)
      const duty = !label && !leads(words) && isDuty(words, leadIn, kind !== 'paragraph')
      const reference = references.next(passage)
      const actors = actorsOf(words, leadIn)
      clauses.push({
        order: clauses.length + 1,
        passage: order,
        start,
        end,
        text: words,
        leadIn,
        reference,
        duty,
        actors,
      })
    }
  })
  return clauses
}
