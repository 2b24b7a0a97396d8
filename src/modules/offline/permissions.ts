import type { Permissions } from '../../platform/permission.ts'

export const may = {
  /** Whoever holds a sealed report: who wrote it stands inside. */
  send: { to: 'send a sealed report', who: ['anyone'] },
  openAgain: { to: 'open a sealed report again', who: ['system'] },
  /** That one could not be opened, and when it came: what it is about nobody knows. */
  seeUnopened: { to: 'see which sealed reports could not be opened', who: ['dsl', 'deputy-dsl'] },
  /** Offered in the browser in which it was written alone, and to nobody who is kept from it. */
  sayWhoWrote: {
    to: 'say whether you wrote a report',
    who: ['staff', 'governor', 'volunteer', 'contractor'],
  },
} satisfies Permissions
