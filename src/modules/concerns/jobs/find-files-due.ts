import type { Job } from '../../../platform/module.ts'
import { tellOfFilesDue } from '../commands/tell-of-files-due.ts'
import { asLadder } from '../commands/write.ts'

/** Each night: files whose time has come. Nothing is ever destroyed by a clock. */
export const findFilesDue: Job = {
  name: 'concerns.find-files-due',
  cron: '40 3 * * *',
  underSeal: true,
  async run(call) {
    await tellOfFilesDue(asLadder(call), {})
  },
}
