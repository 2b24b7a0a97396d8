import type { DeadlineHandler } from '../../../platform/deadlines/deadline.ts'
import { CALL_DUE } from '../absence.ts'
import { noteUncalled } from '../commands/note-uncalled.ts'

export const clocks: readonly DeadlineHandler[] = [
  { what: CALL_DUE, fire: (call, { about }) => noteUncalled(call, { broughtId: about }) },
]
