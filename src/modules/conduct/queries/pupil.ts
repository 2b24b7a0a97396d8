import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilOn } from './pupil-on.ts'

export const pupil = query({
  name: 'conduct.pupil',
  input: z.object({ personId: z.uuid() }),
  may: may.record,
  read: (db, { personId }, { now }) => pupilOn(db, personId, dayOf(now)),
})
