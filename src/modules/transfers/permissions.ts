import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

const THE_LEADS: readonly Right[] = ['dsl', 'deputy-dsl']

export const may = {
  send: { to: 'send a child’s file to the next school', who: THE_LEADS },
  /** Whoever has opened the sealed file at the other school: the secret inside it is what they show. */
  confirm: { to: 'say that a file has come', who: ['anyone'] },
  runClocks: { to: 'say that a file is late', who: ['system'] },
} satisfies Permissions
