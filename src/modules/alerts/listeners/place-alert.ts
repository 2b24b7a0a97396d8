import type { Listener } from '../../../platform/module.ts'
import { placeAlert as place } from '../commands/place-alert.ts'

/** A moment after it came. Run twice it finds it placed. */
export const placeAlert: Listener = {
  name: 'alerts.place-alert',
  on: 'alerts.came',
  ownTransactions: true,
  underSeal: true,
  run: (call, fact) => place(call, String(fact['alertId'])),
}
