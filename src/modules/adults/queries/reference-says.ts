import { z } from 'zod'
import type { Run } from '../../../platform/procedures/run.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isAllegation } from '../procedures.ts'
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
    const of = (run: Run | undefined) => {
      const only = run?.procedure.steps.find(({ key }) => key === 'reference')?.only
      const reaches = only && 'is' in only ? only.is : undefined
      return referenceOf({ entries: run?.entries, reaches, decided: found.decided })
    }
    // Where a record has several, what each says stands for itself: the first that may be said, or why the last may not.
    const each = found.runs.filter(({ procedure }) => isAllegation(procedure)).map(of)
    const says = each.find(({ words }) => words !== null) ?? each.at(-1) ?? of(undefined)
    return { concernId, reference: found.reference, says }
  },
})
