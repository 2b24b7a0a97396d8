import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { sayStop, tombstoneKeys } from '../erasure.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { waitForRoll } from '../queries/read-material.ts'
import { stopsOf } from '../queries/stops-of.ts'
import { traitsOf } from '../queries/traits-of.ts'

/**
 * The second of two. The record is taken out at once, by a function of the database that looks at everything again;
 * what is left to know the person by goes in first, while there is something to make it of.
 */
export const confirmErasure = command({
  name: 'people.confirm-erasure',
  input: z.object({ erasureId: z.uuid(), understood: z.literal('yes', 'Tick that you understand') }),
  may: may.confirmErasure,
  load: (db, { erasureId }) =>
    db
      .selectFrom('people.erasure')
      .select(['id', 'personId', 'proposedBy', 'withdrawnAt', 'carriedOutAt'])
      .where('id', '=', erasureId)
      .forUpdate()
      .executeTakeFirst(),
  async run({ db, call, actor, now, touched }, { erasureId }, { personId, withdrawnAt, carriedOutAt }) {
    if (withdrawnAt) throw conflict('It was taken back meanwhile. Nothing was erased.')
    if (carriedOutAt) throw conflict('It was erased already.')
    await waitForRoll(db, call.school.id)
    const stops = await stopsOf(db, personId, now)
    if (stops.length) throw conflict(`Nothing was erased. ${stops.map(sayStop).join(' ')}`)
    const keys = (await traitsOf(db, personId)).flatMap(traits => tombstoneKeys(call.school.id, traits))
    const stamp = { schoolId: call.school.id, erasureId, erasedAt: now }
    for (const key of new Set(keys))
      await db
        .insertInto('people.tombstone')
        .values({ ...stamp, id: newId(), key: Buffer.from(key, 'hex') })
        .execute()
    await sql`select people.erase(${erasureId}, ${actor.personId}, ${actor.accountId}, ${now}, ${call.requestId})`.execute(
      db,
    )
    touched(personId)
  },
})
