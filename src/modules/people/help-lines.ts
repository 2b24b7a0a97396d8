import { dayOf } from '../../platform/clock.ts'
import type { HelpLine } from './controls/support-directory.ts'

export type LastCheck = { line: string; contact: string; works: boolean; checkedAt: Temporal.Instant }
export type Checked = HelpLine & { last: LastCheck | undefined }
export type CheckState = 'works' | 'dead' | 'overdue' | 'never'

/** What is known of it today: a check of another number is none of this one. */
export const withCheck = (line: HelpLine, checks: readonly LastCheck[]): Checked => ({
  ...line,
  last: checks.find(one => one.line === line.line && one.contact === line.contact),
})

export function stateOf({ last, months }: Checked, today: Temporal.PlainDate): CheckState {
  if (!last) return 'never'
  if (!last.works) return 'dead'
  return Temporal.PlainDate.compare(dayOf(last.checkedAt).add({ months }), today) < 0 ? 'overdue' : 'works'
}

/** In sight of a child wherever they are. */
export const isOnPupilPages = ({ places, whom }: HelpLine): boolean =>
  places.includes('every-pupil-page') && whom.includes('pupil')
