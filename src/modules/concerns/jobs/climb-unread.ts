import type { Job } from '../../../platform/module.ts'
import { climb } from '../commands/climb.ts'
import { asLadder } from '../commands/write.ts'

/** By the minute, and after days down at once: what is due is a row, not a timer. */
export const climbUnread: Job = {
  name: 'concerns.climb-unread',
  cron: '* * * * *',
  underSeal: true,
  async run(call) {
    await climb(asLadder(call), {})
  },
}
