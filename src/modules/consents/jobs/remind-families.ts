import type { Job } from '../../../platform/module.ts'
import { askFamilies } from '../commands/ask-families.ts'

export const remindFamilies: Job = {
  name: 'consents.remind-families-daily',
  cron: '40 7 * * 1-5',
  async run(call) {
    await askFamilies(call, { isByItself: true })
  },
}
