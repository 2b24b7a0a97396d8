import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilsNamedIn } from './pupils-named-in.ts'

/** Whether a pupil’s whole name stands in words that must say nothing of a child. */
export const namesAPupil = query({
  name: 'concerns.names-a-pupil',
  chain: 'concerns',
  input: z.object({ words: z.string().max(10_000) }),
  may: may.report,
  read: async (db, { words }) => ({ isNamed: (await pupilsNamedIn(db, words)).length > 0 }),
})
