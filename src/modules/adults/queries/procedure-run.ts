import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { walkOf } from '../run-facts.ts'
import { followed } from './runs-of.ts'

/** One run of a procedure on a record, and where it stands. */
export const procedureRun = query({
  name: 'adults.procedure-run',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), runId: z.uuid() }),
  may: may.answer,
  logged: true,
  async read(db, { concernId, runId }) {
    const found = await followed(db, concernId)
    const run = found?.runs.find(one => one.runId === runId)
    if (!found || !run) return undefined
    return { concernId, reference: found.reference, run, walk: walkOf(run, found) }
  },
})
