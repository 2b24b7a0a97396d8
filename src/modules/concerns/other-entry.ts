import { sayMoment } from '../../platform/clock.ts'
import { csvOf } from '../../platform/csv.ts'
import { CHOICE_WORDS, PART_WORDS } from './concern.ts'
import type { ConcernRecord } from './queries/record.ts'

/** One record as an entry for another system: one line under its heads, with the words as they were written. */
export function entryOf(record: ConcernRecord, taken: string): string {
  const decision = record.decisions.find(({ isReplaced }) => !isReplaced)
  const children = record.children.map(({ name, part }) => (part ? `${name} (${PART_WORDS[part]})` : name))
  const cells: readonly (readonly [string, string])[] = [
    ['Reference in Watchword', record.reference],
    ['Taken as', taken],
    ['Reported', sayMoment(record.reportedAt)],
    ['Reported by', record.signedAs],
    ['Children', children.join('; ') || record.about],
    ['When and where', record.happened],
    ['Seen or heard', record.saw],
    ['The child’s own words', record.said],
    ['Told by others', record.othersSaid],
    ['What the writer thinks', record.thought],
    ['Decision', decision ? CHOICE_WORDS[decision.choice].says : 'Not decided yet'],
    ['Why', decision?.reasons ?? ''],
  ]
  return csvOf([cells.map(([head]) => head), cells.map(([, words]) => words)])
}
