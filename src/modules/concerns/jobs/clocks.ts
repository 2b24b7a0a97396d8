import type { DeadlineHandler } from '../../../platform/deadlines/deadline.ts'
import { noteLateAction } from '../commands/note-late-action.ts'
import { noteSilence } from '../commands/note-silence.ts'
import { asLadder } from '../commands/write.ts'
import { ACTION_DUE, ANSWER_DUE } from '../follow-up.ts'

/** What happens when a clock of this room has run out. */
export const clocks: readonly DeadlineHandler[] = [
  { what: ACTION_DUE, fire: (call, { about }) => noteLateAction(asLadder(call), { actionId: about }) },
  { what: ANSWER_DUE, fire: (call, { about }) => noteSilence(asLadder(call), { referralId: about }) },
]
