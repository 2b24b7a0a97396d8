import type { Job } from '../../../platform/module.ts'
import { checkRecord } from '../commands/check-record.ts'

/** After the night's work, before anybody comes in. */
export const dailyRoot: Job = {
  name: 'record.daily-root',
  cron: '20 5 * * *',
  async run(call) {
    await checkRecord(call, { sends: true })
  },
}
