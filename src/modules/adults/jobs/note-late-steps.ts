import type { Job } from '../../../platform/module.ts'
import { noteLateSteps } from '../commands/note-late-steps.ts'
import { asLadder } from '../commands/write.ts'

/** By the minute, as the ladder: the clocks of this register stand behind its own wall, so it looks for itself. */
export const noteLateStepsByMinute: Job = {
  name: 'adults.note-late-steps-by-minute',
  cron: '* * * * *',
  underSeal: true,
  async run(call) {
    await noteLateSteps(asLadder(call), {})
  },
}
