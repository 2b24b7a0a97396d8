import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Wording, wordingsOn } from './wordings-on.ts'

export type WordingOnDay = Wording<'pupil'>

/** The words that were in force on a day for the class in which a pupil was then, line by line. */
export const wordingsOnDay = query({
  name: 'agreements.wordings-on-day',
  input: z.object({ pupilId: z.uuid(), on: z.instanceof(Temporal.PlainDate) }),
  may: may.readForPupil,
  read: (db, { pupilId, on }): Promise<WordingOnDay[]> =>
    wordingsOn(db, { personIds: [pupilId], audiences: ['pupil'], on }),
})
