import type { Permissions } from '../../platform/permission.ts'

export const may = {
  seeOutbox: { to: 'see what waits to be sent', who: ['headteacher', 'network-manager'] },
  send: { to: 'send what waits', who: ['system'] },
} satisfies Permissions
