import type { Job } from '../../../platform/module.ts'
import { lapseSignatures } from '../commands/lapse-signatures.ts'

/** Just after midnight: settings take effect, and signatures run out, at the start of a day. */
export const lapseSignaturesJob: Job = {
  name: 'agreements.lapse-signatures-nightly',
  cron: '2 0 * * *',
  run: call => lapseSignatures(call, {}),
}
