import type { Permissions } from '../../platform/permission.ts'

export const may = {
  /** Whoever comes: it is asked of nobody who they are. */
  tell: { to: 'tell the school', who: ['anyone'] },
  sweep: { to: 'forget counts that have run out', who: ['system'] },
} satisfies Permissions
