import type { Kysely } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { AgreementTalked } from '../events.ts'
import { line } from '../fields.ts'
import { type AgreementsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'

/** A room with internet access, in which the poster is to hang. */
export const addRoom = command({
  name: 'agreements.add-room',
  input: z.object({ name: line('Write which room it is', 60) }),
  may: may.keepEvents,
  load: async (db, { name }) => ({
    known: await db
      .selectFrom('agreements.room')
      .select('id')
      .where(({ fn, eb }) => eb(fn<string>('lower', ['name']), '=', name.toLowerCase()))
      .where('closedAt', 'is', null)
      .executeTakeFirst(),
  }),
  async run({ db, call, now, actor, touched }, { name }, { known }) {
    if (known) throw invalid({ name: 'This room is listed already' })
    if (actor.personId === null) throw new Error('Somebody adds a room')
    const id = newId()
    await db
      .insertInto('agreements.room')
      .values({ schoolId: call.school.id, id, name, addedAt: now, addedBy: actor.personId })
      .execute()
    touched(id)
  },
})

/** No internet there any more. */
export const closeRoom = command({
  name: 'agreements.close-room',
  input: z.object({ roomId: z.uuid() }),
  may: may.keepEvents,
  load: (db, { roomId }) => standing(db).where('id', '=', roomId).executeTakeFirst(),
  async run({ db, now, touched }, { roomId }) {
    await db.updateTable('agreements.room').set({ closedAt: now }).where('id', '=', roomId).execute()
    touched(roomId)
  },
})

/** Somebody stood in the room and saw the poster of today's words. */
export const checkPoster = command({
  name: 'agreements.check-poster',
  input: z.object({ roomId: z.uuid() }),
  may: may.keepTalk,
  load: (db, { roomId }) => standing(db).where('id', '=', roomId).executeTakeFirst(),
  async run({ db, call, now, actor, touched, announce }, { roomId }) {
    if (actor.personId === null) throw new Error('Somebody looks')
    const id = newId()
    await db
      .insertInto('agreements.posterCheck')
      .values({ schoolId: call.school.id, id, roomId, checkedAt: now, checkedBy: actor.personId })
      .execute()
    touched(id)
    announce<AgreementTalked>({ name: 'agreements.talked', way: 'room-poster' })
  },
})

const standing = (db: Kysely<AgreementsDb>) =>
  db.selectFrom('agreements.room').select('id').where('closedAt', 'is', null)
