import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { RecordChanged } from '../events.ts'
import { day, lines } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { personOf } from './person-of.ts'
import { adultsKnown } from '../queries/adults-known.ts'

/** Somebody begins before a check came: who supervises them, how, and until when. The headteacher answers for it. */
export const agreeRisk = command({
  name: 'vetting.agree-risk',
  input: z.object({
    personId: z.uuid(),
    supervisedBy: z.uuid('Select who supervises them'),
    measures: lines('Enter how they are supervised and what they may not do', 2_000),
    until: day('Enter the last day, like 31 12 2026'),
  }),
  may: may.agreeRisk,
  async load(db, { personId }, call) {
    await oneAtATime(db, call)
    const adults = await adultsKnown(db)
    return adults.some(one => one.personId === personId) ? { personId, adults } : undefined
  },
  async run({ db, call, now, actor, touched, announce }, { personId, ...typed }, { adults }) {
    const { supervisedBy, until, measures } = typed
    if (supervisedBy === personId || !adults.some(one => one.personId === supervisedBy))
      throw invalid({ supervisedBy: 'Select somebody else who works here' })
    if (Temporal.PlainDate.compare(until, dayOf(now)) < 0)
      throw invalid({ until: 'Enter a day that is still to come' })
    const [schoolId, id, by] = [call.school.id, newId(), personOf(actor)]
    await db
      .updateTable('vetting.risk')
      .set({ replacedAt: now, replacedBy: by })
      .where('schoolId', '=', schoolId)
      .where('personId', '=', personId)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('vetting.risk')
      .values({ schoolId, id, personId, supervisedBy, measures, until, agreedAt: now, agreedBy: by })
      .execute()
    touched(id)
    announce<RecordChanged>({ name: 'vetting.changed', personId })
  },
})
