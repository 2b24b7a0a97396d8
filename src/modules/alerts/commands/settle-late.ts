import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isAnybodyLeft } from '../queries/readers-of.ts'
import { unsettled, waitingAlert } from '../queries/to-place.ts'
import { placeAlert } from './place-alert.ts'
import { settleByItself } from './settle-by-itself.ts'
import { asPlacing } from './write.ts'

const waits = query({
  name: 'alerts.waits',
  chain: 'adults',
  input: z.object({ alertId: z.uuid() }),
  may: may.place,
  read: async (db, { alertId }) => ({ alert: await waitingAlert(db, alertId) }),
})

/** What waited as long as a report may wait unread, and what nobody is left to read, is a record now. Each by itself. */
export async function settleLate(call: Call): Promise<void> {
  const failed: unknown[] = []
  for (const { alertId, isPlaced } of await unsettled(asPlacing(call)))
    // One that fails holds up no other.
    await (isPlaced ? settleOne(call, alertId) : placeAlert(call, alertId)).catch((error: unknown) => {
      failed.push(error)
    })
  if (failed.length) throw failed[0]
}

const settleOne = (call: Call, alertId: Id): Promise<void> =>
  inUnit(asPlacing(call), async joined => {
    const { alert } = await waits(joined, { alertId })
    if (!alert) return
    const isDue = Temporal.Instant.compare(alert.dueAt, joined.now) <= 0
    if (isDue || !(await isAnybodyLeft(joined, alert))) await settleByItself(joined, alert)
  })
