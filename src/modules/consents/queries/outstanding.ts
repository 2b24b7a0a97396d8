import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedNow } from './asking.ts'
import { type Outstanding, outstandingOf } from './standing.ts'

/** For whom no parent has answered yet, what is left, and when the family was asked. */
export const outstanding = query({
  name: 'consents.outstanding',
  input: z.object({}),
  may: may.keepAnswers,
  read: async (db, _, call): Promise<Outstanding[]> => outstandingOf(db, call.now, await askedNow(db, call)),
})
