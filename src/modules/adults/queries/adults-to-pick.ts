import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { adultsHere } from './people.ts'

/** Adults here by name: to pick whom a report is about, and to ask once whether a name in it means that it is. */
export const adultsToPick = query({
  name: 'adults.adults-to-pick',
  chain: 'adults',
  input: z.object({}),
  may: may.report,
  read: (db, _, { now }) => adultsHere(db, dayOf(now)),
})
