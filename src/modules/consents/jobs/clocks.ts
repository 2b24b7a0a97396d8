import type { DeadlineHandler } from '../../../platform/deadlines/deadline.ts'
import type { Job } from '../../../platform/module.ts'
import { findRunOut, noteLate, TAKE_DOWN } from '../commands/take-down.ts'

export const clocks: readonly DeadlineHandler[] = [
  { what: TAKE_DOWN, fire: (call, { about }) => noteLate(call, { takeDownId: about }) },
]

export const findRunOutJob: Job = {
  name: 'consents.find-run-out-nightly',
  cron: '10 0 * * *',
  async run(call) {
    await findRunOut(call, {})
  },
}
