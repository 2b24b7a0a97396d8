import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'
import { personOf } from './write.ts'

/** What somebody had told of themself stands from now on with a record about them. Neither is changed by it. */
export const layBeside = command({
  name: 'adults.lay-beside',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), besideId: z.uuid() }),
  may: may.answer,
  // One that is not theirs to read, or that somebody else wrote, is not there.
  async load(db, { concernId, besideId }) {
    const standing = await managed(db, concernId)
    const { rows } = await sql<{ id: Id }>`
      select e.id from adults.concern e
        join adults.subject o on o.concern_id = e.id and o.person_id = e.reporter_id and o.named_at = e.reported_at
        join adults.subject s on s.person_id = o.person_id and s.concern_id = ${concernId}
       where e.id = ${besideId} and e.id <> ${concernId} and e.id in (select adults.managed_by_me())`.execute(
      db,
    )
    return standing && rows[0]
  },
  async run({ db, call, now, actor, touched }, { concernId, besideId }) {
    await db
      .insertInto('adults.laidBeside')
      .values({ schoolId: call.school.id, concernId, besideId, laidAt: now, laidBy: personOf(actor) })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    touched(concernId)
  },
})
