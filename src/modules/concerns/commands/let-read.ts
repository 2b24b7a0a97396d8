import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { tell } from './write.ts'

const WORK_HERE = ['staff', 'governor', 'volunteer', 'contractor'] as const

/** The lead asks somebody to read one, and says why and until when. They are told that something waits. */
export const letRead = command({
  name: 'concerns.let-read',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    personId: z.uuid('Select who may read it'),
    because: needed('Write why they need to read it', 1_000),
    endsAt: z.instanceof(Temporal.Instant).nullable().default(null),
  }),
  may: may.deal,
  load: (db, { concernId }) =>
    db.selectFrom('concerns.concern').select('id').where('id', '=', concernId).executeTakeFirst(),
  async run({ db, call, now, actor }, { concernId, personId, because, endsAt }) {
    const rights = (await rightsToday(call, personId))?.rights
    if (!WORK_HERE.some(kind => rights?.has(kind))) throw conflict('They do not work or help here today.')
    await db
      .insertInto('concerns.reader')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, personId, because, endsAt },
        ...{ grantedAt: now, grantedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .execute()
    await tell(call, personId)
  },
})

export const endReading = command({
  name: 'concerns.end-reading',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), readerId: z.uuid() }),
  may: may.deal,
  load: (db, { concernId, readerId }) =>
    db
      .selectFrom('concerns.reader')
      .select('id')
      .where('id', '=', readerId)
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, actor }, { readerId }) {
    const ended = { endedAt: now, endedBy: actor.personId }
    await db.updateTable('concerns.reader').set(ended).where('id', '=', readerId).execute()
  },
})
