import type { Listener } from '../../../platform/module.ts'
import { sendNotice } from '../commands/send-notice.ts'

export const sendQueued: Listener = {
  name: 'messages.send-queued',
  on: 'messages.queued',
  ownTransactions: true,
  run: (call, fact) => sendNotice(call, String(fact['noticeId'])),
}

export const sendQueuedUnderSeal: Listener = {
  ...sendQueued,
  name: 'messages.send-queued-under-seal',
  on: 'messages.queued-under-seal',
  underSeal: true,
}
