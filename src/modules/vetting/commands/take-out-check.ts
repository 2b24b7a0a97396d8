import { z } from 'zod'
import type { RecordChanged } from '../events.ts'
import { text } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { personOf } from './person-of.ts'

/** A check that does not hold: it no longer counts, and what stood stays with why. */
export const takeOutCheck = command({
  name: 'vetting.take-out-check',
  input: z.object({ entryId: z.uuid(), because: text('Enter why it no longer counts', 300) }),
  may: may.keep,
  async load(db, { entryId }, call) {
    await oneAtATime(db, call)
    return db
      .selectFrom('vetting.entry')
      .select(['id', 'personId'])
      .where('id', '=', entryId)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
  },
  async run({ db, call, now, actor, announce }, { because }, { id, personId }) {
    await db
      .updateTable('vetting.entry')
      .set({ replacedAt: now, replacedBy: personOf(actor), replacedBecause: because })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', id)
      .execute()
    announce<RecordChanged>({ name: 'vetting.changed', personId })
  },
})
