import type { Job } from '../../../platform/module.ts'
import { endByItselfIfAny } from '../commands/end-by-itself.ts'

export const endWhatRanOut: Job = {
  name: 'systems.end-what-ran-out',
  cron: '15 * * * *',
  run: endByItselfIfAny,
}
