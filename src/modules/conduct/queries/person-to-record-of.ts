import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOn } from './person-on.ts'

/** A pupil of today; a parent too, for whoever may record of one. */
export const personToRecordOf = query({
  name: 'conduct.person-to-record-of',
  input: z.object({ personId: z.uuid() }),
  may: may.record,
  read: (db, { personId }, { actor, now }) => personOn(db, { personId, actor }, dayOf(now)),
})
