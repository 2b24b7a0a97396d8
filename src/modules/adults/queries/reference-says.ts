import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { referenceOf } from '../reference.ts'
import { followed } from './runs-of.ts'

/** What a reference may say of one record, for whoever answers for it. */
export const referenceSays = query({
  name: 'adults.reference-says',
  chain: 'adults',
  input: z.object({ concernId: z.uuid() }),
  may: may.answer,
  logged: true,
  async read(db, { concernId }) {
    const found = await followed(db, concernId)
    if (!found) return undefined
    const run = found.runs.find(({ procedure }) => procedure.key === 'staff-allegation')
    const only = run?.procedure.steps.find(({ key }) => key === 'reference')?.only
    const reaches = only && 'is' in only ? only.is : undefined
    return {
      concernId,
      reference: found.reference,
      says: referenceOf({ entries: run?.entries, reaches, decided: found.decided }),
    }
  },
})
