import type { Right } from '../../platform/call.ts'
import { MEMBERSHIPS } from '../../words/audiences.ts'
import type { Permissions } from '../../platform/permission.ts'

export const EVERYBODY_HERE: readonly Right[] = MEMBERSHIPS

export const may = {
  /** Whoever comes: it is asked of nobody who they are. */
  tell: { to: 'tell the school', who: ['anyone'] },
  sweep: { to: 'forget counts that have run out', who: ['system'] },
} satisfies Permissions
