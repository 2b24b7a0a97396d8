import { z } from 'zod'
import type { Job } from '../../../platform/module.ts'
import { command, query } from '../kit.ts'
import { may } from '../permissions.ts'

const anyOver = query({
  name: 'outside.counts-over',
  input: z.object({}),
  may: may.sweep,
  read: (db, _, { now }) =>
    db
      .selectFrom('outside.count')
      .select('startedAt')
      .where('startedAt', '<=', now.subtract({ hours: 1 }))
      .limit(1)
      .execute(),
})

const sweepCounts = command({
  name: 'outside.sweep',
  input: z.object({}),
  may: may.sweep,
  load: async () => true,
  async run({ call, db, now }) {
    await db
      .deleteFrom('outside.count')
      .where('schoolId', '=', call.school.id)
      .where('startedAt', '<=', now.subtract({ hours: 1 }))
      .execute()
  },
})

/** No trace of an address outlives the hour in which it counts by more than half an hour. */
export const sweep: Job = {
  name: 'outside.sweep',
  cron: '*/30 * * * *',
  underSeal: true,
  async run(call) {
    // In the most sealed of the logs: when it ran tells that something came.
    if ((await anyOver(call)).length) await sweepCounts({ ...call, chain: 'adults' }, {})
  },
}
