import type { Call } from '../../../platform/call.ts'
import type { Deadline, DeadlineHandler } from '../../../platform/deadlines/deadline.ts'
import { noteLateAction } from '../commands/note-late-action.ts'
import { noteLateStep } from '../commands/note-late-step.ts'
import { noteNoReply } from '../commands/note-no-reply.ts'
import { noteLateSupport } from '../commands/note-late-support.ts'
import { noteNotElsewhere } from '../commands/note-not-elsewhere.ts'
import { noteSilence } from '../commands/note-silence.ts'
import { asLadder } from '../commands/write.ts'
import { ACTION_DUE, ANSWER_DUE, OTHER_DUE, REPLY_DUE } from '../follow-up.ts'
import { MEETING_DUE, REVIEW_DUE } from '../support.ts'
import { STEP_CLOCKS } from '../procedures.ts'

/** What happens when a clock of this room has run out. */
export const clocks: readonly DeadlineHandler[] = [
  { what: ACTION_DUE, fire: (call, { about }) => noteLateAction(asLadder(call), { actionId: about }) },
  { what: ANSWER_DUE, fire: (call, { about }) => noteSilence(asLadder(call), { referralId: about }) },
  { what: REPLY_DUE, fire: (call, { about }) => noteNoReply(asLadder(call), { contactId: about }) },
  { what: OTHER_DUE, fire: (call, { about }) => noteNotElsewhere(asLadder(call), { concernId: about }) },
  ...[MEETING_DUE, REVIEW_DUE].map(what => ({
    what,
    fire: (call: Call, { about }: Deadline) =>
      noteLateSupport(asLadder(call), { planId: about, isReview: what === REVIEW_DUE }),
  })),
  ...STEP_CLOCKS.map(what => ({
    what,
    fire: (call: Call, { about }: Deadline) => noteLateStep(asLadder(call), { runId: about }),
  })),
]
