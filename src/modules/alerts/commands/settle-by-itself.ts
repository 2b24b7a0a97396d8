import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Alert, Place } from '../place.ts'
import { makeRecords } from './make-records.ts'
import { chainOf } from './write.ts'

const noteSettled = command({
  name: 'alerts.settle-by-itself',
  chain: 'adults',
  input: z.object({ alertId: z.uuid() }),
  may: may.place,
  load: async () => true,
  async run({ db, call, now, commit }, { alertId }) {
    await db
      .insertInto('alerts.outcome')
      .values({
        ...{ schoolId: call.school.id, alertId, became: 'concern', why: null, words: '', pressedBy: null },
        ...{ settledAt: now, salt: commit(alertId, { became: 'concern' }) },
      })
      .execute()
  },
})

/** No press, because nobody could read it or nobody did in time, or because it is urgent: it is a record, as it stands. */
export async function settleByItself(call: Call & { unit: Unit }, alert: Alert & Place): Promise<void> {
  await noteSettled({ ...call, chain: chainOf(alert.side) }, { alertId: alert.alertId })
  await makeRecords(call, alert, { route: 'as-it-stands' })
}
