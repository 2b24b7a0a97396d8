import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

/** Whoever holds the network sets up what sends alerts; the leads and the headteacher too, who may have to end it. */
const KEEPS_KEYS: readonly Right[] = ['network-manager', 'dsl', 'deputy-dsl', 'headteacher']
export const OF_CHILDREN: readonly Right[] = ['dsl', 'deputy-dsl']
/** Who may come first on a ladder. Which of them does the database says, alert by alert. */
export const OF_ADULTS: readonly Right[] = ['headteacher', 'chair-of-governors', 'vice-chair-of-governors']

export const may = {
  /** Whoever shows a key: there is no person to ask. */
  send: { to: 'send an alert', who: ['anyone'] },
  keepKeys: { to: 'make and end the keys of other systems', who: KEEPS_KEYS },
  seeOfChildren: { to: 'see alerts that wait', who: OF_CHILDREN },
  seeOfAdults: { to: 'see alerts that wait', who: OF_ADULTS },
  see: { to: 'see alerts that wait', who: [...OF_CHILDREN, ...OF_ADULTS] },
  place: { to: 'find the place of an alert', who: ['system'] },
} satisfies Permissions
