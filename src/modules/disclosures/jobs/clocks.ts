import type { DeadlineHandler } from '../../../platform/deadlines/deadline.ts'
import { ANSWER_DUE } from '../clocks.ts'
import { noteLate } from '../commands/note-late.ts'

/** The leads learn that something waits; which, they see when they look. */
export const clocks: readonly DeadlineHandler[] = [
  { what: ANSWER_DUE, fire: (call, { about }) => noteLate(call, { requestId: about }) },
]
