import type { Job } from '../../../platform/module.ts'
import { sendOwed } from '../commands/queue-folded.ts'

export const sendOwedNotices: Job = {
  name: 'messages.send-owed',
  cron: '* * * * *',
  underSeal: true,
  run: sendOwed,
}
