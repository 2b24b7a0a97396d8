/** The front door: all that other modules may use. */
export { queueFolded, sendOwed } from './commands/queue-folded.ts'
export { queueNotice } from './commands/queue-notice.ts'
export { settleNotice } from './commands/settle-notice.ts'
export { sendNotice } from './commands/send-notice.ts'
export type { NoticeFailed, NoticeQueued } from './events.ts'
export { leavesByMail, mailSettings, originOf } from './mail.ts'
export { outbox } from './queries/outbox.ts'
