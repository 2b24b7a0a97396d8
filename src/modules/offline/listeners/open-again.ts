import type { Listener } from '../../../platform/module.ts'
import { openAgain as tryAgain } from '../commands/open-again.ts'

/** Tried six times; then it stands among the work that failed, where whoever has mended the cause presses once more. */
export const openAgain: Listener = {
  name: 'offline.open-again',
  on: 'offline.not-opened',
  run: async (call, fact) => tryAgain(call, { unopenedId: String(fact['unopenedId']) }),
}
