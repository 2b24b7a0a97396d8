import type { Beside } from '../queries/beside.ts'
import type { ConcernRecord } from '../queries/record.ts'
import { begins, dayIn } from './say.ts'

export type Lines = { record: ConcernRecord; beside: readonly Beside[] }

/** The facts that a decision may rest on: the report, what was added, and what the children's other concerns say. */
export const linesOf = ({ record, beside }: Lines) => [
  {
    value: record.concernId,
    text: `The report: “${begins(record.saw || record.said || record.othersSaid || record.thought || record.about)}”`,
  },
  ...record.additions.map(({ id, words, addedAt }) => ({
    value: id,
    text: `${dayIn(addedAt)}: “${begins(words)}”`,
  })),
  ...beside.flatMap(({ name, earlier }) =>
    earlier.map(one => ({
      value: one.concernId,
      text: `${name}, ${dayIn(one.reportedAt)}: “${begins(one.begins)}”`,
    })),
  ),
]
