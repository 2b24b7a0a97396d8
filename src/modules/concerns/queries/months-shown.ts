import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type MonthSigned, monthsSignedSql } from './months-signed.ts'

/** Which months were signed, by whom and when. */
export const monthsShown = query({
  name: 'concerns.months-shown',
  input: z.object({}),
  may: may.seeMonths,
  read: async (db): Promise<MonthSigned[]> => (await monthsSignedSql.execute(db)).rows,
})
