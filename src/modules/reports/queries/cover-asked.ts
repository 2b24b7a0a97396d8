import { sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { sayTime } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** After that it has ended by itself. */
export const COVER_MINUTES = 60

export type CoverAsked = {
  id: Id
  room: string
  asker: string
  isMine: boolean
  askedAt: Temporal.Instant
  comingAt: Temporal.Instant | null
  comingBy: string | null
}

const openSql = (now: Temporal.Instant, me: Id | null, seesAll: boolean) => sql<CoverAsked>`
  select r.id, r.room, a.name as asker, r.asked_by = ${me}::uuid as is_mine, r.asked_at, c.coming_at, p.name as coming_by
    from reports.cover_request r
    join people.person_card a on a.id = r.asked_by
    left join reports.cover_coming c on c.request_id = r.id
    left join people.person_card p on p.id = c.coming_by
   where r.asked_at > ${now.subtract({ minutes: COVER_MINUTES })} and (${seesAll} or r.asked_by = ${me}::uuid)
   order by r.asked_at desc, r.id limit 50`

/** Who needs cover now: all, for whoever can send somebody; one’s own, for anybody else. */
export const coverAsked = query({
  name: 'reports.cover-asked',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeCover,
  async read(db, _, { actor, now }): Promise<CoverAsked[]> {
    const { rows } = await openSql(now, actor.personId, holds(actor, may.sendCover.who)).execute(db)
    return rows
  },
})

/** On home: for whoever can send somebody, and for whoever asked. */
export const coverWaits = waiting<CoverAsked>({
  name: 'reports.cover-waits',
  may: { who: may.seeCover.who },
  rows: (_, { actor, now }) => openSql(now, actor.personId, holds(actor, may.sendCover.who)),
  times: { askedAt: 'instant', comingAt: 'instant' },
  says: (found, { school }) =>
    found
      .filter(({ isMine, comingAt }) => isMine || !comingAt)
      .map(({ room, asker, askedAt, isMine, comingAt, comingBy }) => ({
        when: comingAt ? { state: 'next' as const, words: 'Next' } : { state: 'late' as const, words: 'Now' },
        title: comingAt ? `Cover is coming to ${room}` : `${room} needs cover now`,
        says: comingAt
          ? `${comingBy ?? 'Somebody'}, ${sayTime(comingAt)}.`
          : `${isMine ? 'You' : asker} asked at ${sayTime(askedAt)}.`,
        action: { text: isMine ? 'Look again' : 'Send somebody', url: `${schoolPath(school)}/cover` },
      })),
})
