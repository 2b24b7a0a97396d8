import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import { needed } from '../fields.ts'
import { fileKeys } from '../file-tombstone.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { destruction } from '../queries/destruction.ts'
import { sayWait, stopsIn } from '../retention.ts'
import { personOf } from './follow-up-work.ts'

const stopped = (stops: readonly string[]) =>
  conflict(`Nothing was destroyed: ${stops.map(sayWait).join('; ')}.`)

/**
 * The second of two. It is destroyed at once, by a function of the database that looks at everything again; what the file
 * can be known by again goes in first, while there is something to make it of.
 */
export const destroyFile = command({
  name: 'concerns.confirm-destruction',
  chain: 'concerns',
  input: z.object({ reviewId: z.uuid(), understood: z.string().default('') }),
  may: may.confirmDestruction,
  load: (db, { reviewId }, call) => destruction.read(db, { reviewId }, call),
  async run({ db, call, actor, now }, { reviewId, understood }, found) {
    if (found.stops.length) throw stopped(found.stops)
    if (understood !== 'yes') throw invalid({ understood: 'Tick that you understand' })
    for (const keyHash of fileKeys(call.school.id, found))
      await db
        .insertInto('concerns.fileTombstone')
        .values({ schoolId: call.school.id, id: newId(), reviewId, keyHash, madeAt: now })
        .execute()
    const reference = newReference('D')
    try {
      await sql`select concerns.destroy_file(${reviewId}, ${reference}, ${actor.accountId}, ${call.requestId})`.execute(
        db,
      )
    } catch (error) {
      const stops = stopsIn(error)
      if (stops) throw stopped(stops)
      throw error
    }
    return { reference }
  },
})

/** Taken back by whoever proposed it, or sent back by somebody else: nothing is destroyed, and it comes up again. */
export const sendBackDestruction = command({
  name: 'concerns.send-back-destruction',
  chain: 'concerns',
  input: z.object({ reviewId: z.uuid(), endedBecause: needed('Write why it is not destroyed', 1_000) }),
  may: may.seeDestruction,
  load: (db, { reviewId }, call) => destruction.read(db, { reviewId }, call),
  async run({ db, now, actor }, { reviewId, endedBecause }) {
    const { numUpdatedRows } = await db
      .updateTable('concerns.fileReview')
      .set({ endedAt: now, endedBy: personOf(actor), endedBecause })
      .where('id', '=', reviewId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('It was sent back or carried out already.')
  },
})
