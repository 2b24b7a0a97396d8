import type { Job } from '../../../platform/module.ts'
import { remindUnsigned } from '../commands/remind-unsigned.ts'

export const remindUnsignedJob: Job = {
  name: 'agreements.remind-unsigned-weekly',
  cron: '30 7 * * 1',
  async run(call) {
    await remindUnsigned(call, {})
  },
}
