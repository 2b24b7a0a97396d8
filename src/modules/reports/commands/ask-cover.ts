import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { namesAPupil } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { COVER_MINUTES } from '../queries/cover-asked.ts'
import { otherWays } from '../queries/other-ways.ts'
import { personOf, tell, tellDuties } from './tell-duties.ts'

const ONLY_THE_ROOM = 'Write only the room: no name of a child, and not why'

/** Somebody needs to be relieved in a room. It says nothing of why, and nothing that is reported points to it. */
export const askCover = command({
  name: 'reports.ask-cover',
  chain: 'concerns',
  input: z.object({
    room: z.string().trim().min(1, 'Write which room').max(40, ONLY_THE_ROOM),
  }),
  may: may.askCover,
  // Where the policy has no such way there is none.
  load: async (_, __, call) => (await otherWays(call)).find(({ key }) => key === 'cover'),
  async run({ db, call, now, actor, touched }, { room }) {
    if ((await namesAPupil(call, { words: room })).isNamed) throw invalid({ room: ONLY_THE_ROOM })
    const id = newId()
    await db
      .insertInto('reports.coverRequest')
      .values({ schoolId: call.school.id, id, room, askedAt: now, askedBy: personOf(actor) })
      .execute()
    touched(id)
    await tellDuties(call, ['office', 'headteacher', 'dsl', 'deputy-dsl'])
    return { requestId: id }
  },
})

/** Whoever presses it goes, or has sent somebody. The second who presses is told of the first. */
export const sendCover = command({
  name: 'reports.send-cover',
  chain: 'concerns',
  input: z.object({ requestId: z.uuid() }),
  may: may.sendCover,
  async load(db, { requestId }, { now }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`.execute(db)
    const { rows } = await sql<{ askedBy: Id; isComing: boolean }>`
      select r.asked_by, exists (select from reports.cover_coming c where c.request_id = r.id) as is_coming
        from reports.cover_request r
       where r.id = ${requestId} and r.asked_at > ${now.subtract({ minutes: COVER_MINUTES })}`.execute(db)
    return rows[0]
  },
  async run({ db, call, now, actor, touched }, { requestId }, { askedBy, isComing }) {
    if (isComing) throw conflict('Somebody is on the way already')
    await db
      .insertInto('reports.coverComing')
      .values({ schoolId: call.school.id, requestId, comingAt: now, comingBy: personOf(actor) })
      .execute()
    touched(requestId)
    await tell(call, askedBy)
  },
})
