import type { DeadlineHandler } from '../../../platform/deadlines/deadline.ts'
import { RECEIPT_DUE, SEND_DUE } from '../clocks.ts'
import { noteLate } from '../commands/note-late.ts'

/** The leads learn that something waits; which, they see when they look. */
export const clocks: readonly DeadlineHandler[] = ([SEND_DUE, RECEIPT_DUE] as const).map(what => ({
  what,
  fire: (call, { about }) => noteLate(call, { transferId: about }),
}))
