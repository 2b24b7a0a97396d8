import { z } from 'zod'
import { ADULTS_WITH_ACCOUNTS, type AdultWithAccount } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Wording, wordingsOn } from './wordings-on.ts'

export type AdultWording = Wording<AdultWithAccount>

/** The words that were in force on a day for what these adults were here then, line by line. It leaves no trace. */
export const adultWordingsOnDay = query({
  name: 'agreements.adult-wordings-on-day',
  input: z.object({ personIds: z.array(z.uuid()).max(100), on: z.instanceof(Temporal.PlainDate) }),
  may: may.seeSignedByAdult,
  read: async (db, { personIds, on }): Promise<AdultWording[]> =>
    personIds.length ? wordingsOn(db, { personIds, audiences: ADULTS_WITH_ACCOUNTS, on }) : [],
})
