import type { Job } from '../../../platform/module.ts'
import { settleLate as settle } from '../commands/settle-late.ts'

/** By the minute, and after days down at once: what is due is a row, not a timer. */
export const settleLate: Job = {
  name: 'alerts.settle-late',
  cron: '* * * * *',
  underSeal: true,
  run: settle,
}
