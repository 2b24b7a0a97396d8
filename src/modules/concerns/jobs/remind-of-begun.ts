import type { Job } from '../../../platform/module.ts'
import { remindOfBegun as remind } from '../commands/remind-of-begun.ts'
import { asLadder } from '../commands/write.ts'

/** Every ten minutes: what the end of a school day finds begun and not sent. */
export const remindOfBegun: Job = {
  name: 'concerns.remind-of-begun',
  cron: '*/10 * * * *',
  underSeal: true,
  async run(call) {
    await remind(asLadder(call), {})
  },
}
