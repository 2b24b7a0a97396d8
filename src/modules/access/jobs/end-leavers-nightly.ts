import type { Job } from '../../../platform/module.ts'
import { endLeaversIfAny } from '../commands/end-leavers.ts'

/** Each hour, in case the night was missed. Their rights ended at midnight whatever this does. */
export const endLeaversNightly: Job = {
  name: 'access.end-leavers-nightly',
  cron: '5 * * * *',
  run: endLeaversIfAny,
}
