import { z } from 'zod'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { isNamed, keepElsewhere, stopAwaiting } from './elsewhere-work.ts'

/** Under which reference another system of the school’s has it. */
export const keepReference = command({
  name: 'concerns.keep-reference',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    system: needed('Select the system', 120),
    reference: needed('Write the reference that it has there', 200),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, system, reference }) {
    await isNamed(work, system)
    const row = { concernId, place: system, words: null, reference, lateBecause: null }
    await keepElsewhere(work, 'kept', { ...row, happenedAt: work.now })
    await stopAwaiting(work.call, concernId, system)
  },
})
