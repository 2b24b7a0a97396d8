import { z } from 'zod'
import { sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { runOut } from '../queries/run-out.ts'

/** Ends what is past its last day, and what somebody had who is nothing here any more. */
export const endByItself = command({
  name: 'systems.end-by-itself',
  input: z.object({}),
  may: may.endByItself,
  load: runOut.read,
  async run({ db, now, touched }, _input, over) {
    for (const why of ['left', 'time'] as const) {
      const ids = over.filter(one => one.why === why).map(({ grantedId }) => grantedId)
      if (!ids.length) continue
      await db
        .updateTable('systems.granted')
        .set({ endedAt: now, endedOn: sql`least(ends_on + 1, ${dayOf(now)}::date)`, endedWhy: why })
        .where('id', 'in', ids)
        .where('endedAt', 'is', null)
        .execute()
      touched(...ids)
    }
  },
})

/** The same, leaving no entry in the log where nothing has run out. */
export const endByItselfIfAny = async (call: Call): Promise<void> => {
  if ((await runOut(call)).length) await endByItself(call, {})
}
