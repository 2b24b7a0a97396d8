import { boundAt } from './audiences.ts'
import { FIGURES, type Measure } from './figure-patterns.ts'
import { findClauses, type ReadClause } from './find-clauses.ts'
import { namesActor } from './lead-ins.ts'
import { systemOf, type SystemName } from './systems.ts'
import type { Passage, PolicyDocument } from './passage.ts'

export type Figure = Measure & {
  /** its words in the document */
  readonly words: string
  /** the order of its clause and its passage */
  readonly clause: number
  readonly passage: number
  /** span in the passage's text */
  readonly start: number
  readonly end: number
  readonly system: SystemName
  readonly audience: readonly string[]
}

// what a sentence tells of the world or of the past, and sets for nobody
const TOLD =
  /\b(?:over the (?:past|last)|in the (?:past|last)|have been|database|for example for|historically)\b/i
// years, stages and ages are those of pupils unless the words say otherwise
const AGED: ReadonlySet<string> = new Set(['age', 'year-group', 'key-stage'])
const FORM = /\.{4,}|…{2,}|_{4,}/

/** The heading that says what a clause is about: the nearest one that does not merely name who is bound. */
export const topicOf = ({ trail }: Passage): string | undefined =>
  trail.findLast(heading => !namesActor(heading))

export const settingOf = (passage: Passage, clause: ReadClause) => ({
  before: passage.text.slice(0, clause.start),
  leadIn: clause.leadIn,
  heading: topicOf(passage),
})

const inClause = (clause: ReadClause, passage: Passage): Figure[] => {
  const taken: [number, number][] = []
  const figures: Figure[] = []
  for (const { words, read } of FIGURES) {
    for (const match of clause.text.matchAll(words)) {
      const end = match.index + match[0].length
      if (taken.some(([from, to]) => match.index < to && from < end)) continue
      const measure = read(match)
      if (!measure) continue
      taken.push([match.index, end])
      const bound = boundAt(clause.text, clause.leadIn, match.index)
      figures.push({
        ...measure,
        words: match[0],
        clause: clause.order,
        passage: passage.order,
        start: clause.start + match.index,
        end: clause.start + end,
        system: systemOf(clause.text, settingOf(passage, clause)),
        audience: bound.length === 0 && AGED.has(measure.kind) ? ['pupil'] : bound,
      })
    }
  }
  return figures.toSorted((a, b) => a.start - b.start)
}

/** Every figure the policy sets, each with whom it binds and which system its words speak of. */
export const findFigures = (document: PolicyDocument, clauses = findClauses(document)): Figure[] => {
  const passages = new Map(document.passages.map(passage => [passage.order, passage]))
  return clauses.flatMap(clause => {
    const passage = passages.get(clause.passage)
    if (!passage || TOLD.test(clause.text) || FORM.test(clause.text) || clause.text.endsWith('?')) return []
    return inClause(clause, passage)
  })
}
