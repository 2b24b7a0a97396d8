import { sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { type ListPage, onPage, pageAsked, pageShown } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { query, waiting } from '../kit.ts'
import { sayNth } from '../nth.ts'
import { may } from '../permissions.ts'

export type Breach = {
  id: Id
  visitor: string
  place: string
  said: string
  outcome: string
  notedAt: Temporal.Instant
  notedBy: string
  /** Which breach of this visitor it is, as their name was typed. */
  nth: number
  followed: string | null
  followedAt: Temporal.Instant | null
  followedBy: string | null
}

/** Counted within a visitor, however the name was spaced or written large. */
const nthSql = sql<number>`row_number() over (
  partition by lower(regexp_replace(trim(b.visitor), '\\s+', ' ', 'g')) order by b.noted_at, b.id)::int`

/** The book of visitors’ breaches, newest first. */
export const breaches = query({
  name: 'reports.breaches',
  chain: 'concerns',
  input: z.object({ page: pageAsked.default(1) }),
  may: may.followBreach,
  logged: true,
  async read(db, { page }): Promise<ListPage<Breach>> {
    const { rows } = await sql<Breach & { all: number }>`
      with book as (select b.*, ${nthSql} as nth from reports.visitor_breach b)
      select b.id, b.visitor, b.place, b.said, b.outcome, b.noted_at, n.name as noted_by, b.nth,
             f.words as followed, f.followed_at, p.name as followed_by, (select count(*)::int from book) as all
        from book b
        join people.person_card n on n.id = b.noted_by
        left join reports.breach_followed f on f.breach_id = b.id
        left join people.person_card p on p.id = f.followed_by
       order by (f.breach_id is null) desc, b.noted_at desc, b.id
      ${onPage(page, sql<number>`(select count(*)::int from book)`)}`.execute(db)
    const all = rows[0]?.all ?? 0
    return { rows: rows.map(({ all: _, ...row }) => row), page: pageShown(page, all), all }
  },
})

/** Until somebody has written what followed. No name stands on home. */
export const breachesWait = waiting<{ nth: number; waits: number }>({
  name: 'reports.breaches-wait',
  may: { who: may.followBreach.who },
  rows: () => sql`
    with book as (select b.id, ${nthSql} as nth from reports.visitor_breach b)
    select max(b.nth)::int as nth, count(*)::int as waits from book b
     where not exists (select from reports.breach_followed f where f.breach_id = b.id)
    having count(*) > 0`,
  times: {},
  says: (found, { school }) =>
    found.map(({ nth, waits }) => ({
      when: { state: 'today' as const, words: 'Today' },
      title: nth > 1 ? `A visitor broke our rules for the ${sayNth(nth)} time` : 'A visitor broke our rules',
      says: `${waits === 1 ? '1 waits' : `${waits} wait`} for what followed.`,
      action: { text: 'Open the book', url: `${schoolPath(school)}/visitor-breaches` },
    })),
})
