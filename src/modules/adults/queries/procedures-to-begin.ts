import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { proceduresToday } from './procedures-today.ts'
import { followed } from './runs-of.ts'

/** Which procedures may begin on a record: each once. */
export const proceduresToBegin = query({
  name: 'adults.procedures-to-begin',
  chain: 'adults',
  input: z.object({ concernId: z.uuid() }),
  may: may.answer,
  async read(db, { concernId }, call) {
    const found = await followed(db, concernId)
    if (!found) return undefined
    const { reference, runs, decided } = found
    const hasBegun = (key: string) => runs.some(({ procedure }) => procedure.key === key)
    const procedures = (await proceduresToday(call)).filter(({ key }) => !hasBegun(key))
    return { concernId, reference, decided, procedures }
  },
})
