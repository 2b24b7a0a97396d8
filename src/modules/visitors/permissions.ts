import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

const DESK: readonly Right[] = ['headteacher', 'office']
/** Whoever answers for children knows who is at the school. */
const SEES: readonly Right[] = [...DESK, 'dsl', 'deputy-dsl']

export const may = {
  see: { to: 'see who visits', who: SEES },
  keep: { to: 'sign visitors in', who: DESK },
  /** What a visitor did is read by whoever decides about it, not at the desk. */
  seeBroken: { to: 'see which rules a visitor broke', who: ['headteacher', 'dsl', 'deputy-dsl'] },
  recordBroken: { to: 'record that a visitor broke a rule', who: SEES },
  lift: { to: 'let a visitor have a guest login again', who: ['headteacher'] },
} satisfies Permissions
