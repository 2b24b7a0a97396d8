import type { Job } from '../../../platform/module.ts'
import { climbAdults } from '../commands/climb-adults.ts'
import { asLadder } from '../commands/write.ts'

/** By the minute, and after days down at once: what is due is a row, not a timer. */
export const climbUnread: Job = {
  name: 'adults.climb-unread',
  cron: '* * * * *',
  underSeal: true,
  async run(call) {
    await climbAdults(asLadder(call), {})
  },
}
