import { z } from 'zod'
import { newReference } from '../../../words/reference.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { isNamed, keepElsewhere, stopAwaiting } from './elsewhere-work.ts'

/** The record as an entry for that system, taken away from the screen: who, when and why is kept as of a file. */
export const takeEntry = command({
  name: 'concerns.take-entry',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    system: needed('Select the system', 120),
    because: needed('Write why you take it, and who enters it there', 1_000),
  }),
  may: may.takeFile,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, system, because }) {
    await isNamed(work, system)
    const reference = newReference('F')
    const row = { concernId, place: system, words: because, reference, lateBecause: null }
    await keepElsewhere(work, 'exported', { ...row, happenedAt: work.now })
    await stopAwaiting(work.call, concernId, system)
    return { reference }
  },
})
