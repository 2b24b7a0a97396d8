import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import type { SearcherRow, SearchRules, SearchStanding } from '../searches.ts'
import { type DeviceSearchFound, entriesOfSql, isSearcherBy, rowsOfSql, standsIn } from './device-search.ts'
import { searchRules } from './search-rules.ts'

export type Searcher = {
  searcherId: Id
  name: string
  post: string
  leads: boolean
  authorisedAt: string
  authorisedBy: string
  endedAt: string | null
  endedBy: string | null
  /** For the headteacher alone: it may speak of a colleague. */
  why: string | null
  /** They work here today: whoever left is nobody to call. */
  isHere: boolean
}
export type GuidanceKept = {
  guidanceId: Id
  edition: string
  address: string | null
  keptAt: string
  keptBy: string
  isNewer: boolean
  review: { words: string; at: string; by: string } | null
}
type Listed = Pick<DeviceSearchFound, 'grounds' | 'children' | 'edition' | 'entries'> & {
  searchId: Id
  device: string
  initials: readonly string[]
  takenAt: string
}
export type DeviceDesk = {
  isSearcher: boolean
  rules: SearchRules
  searchers: readonly Searcher[]
  guidance: GuidanceKept | null
  records: readonly {
    searchId: Id
    device: string
    initials: readonly string[]
    takenAt: string
    standing: SearchStanding
  }[]
}
const MOST = 100

const byName = (id: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${id})`

/**
 * Who may search a pupil's device, the guidance that is on file, and the devices that whoever asks may see: their own,
 * or all where they read concerns by duty.
 */
export const deviceDesk = query({
  name: 'concerns.device-desk',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeSearchers,
  async read(db, _, call): Promise<DeviceDesk> {
    const { actor, now } = call
    const isHead = holds(actor, may.authoriseSearchers.who)
    const rules = await searchRules(call)
    const { rows } = await sql<{
      mine: SearcherRow[]
      searchers: Searcher[]
      guidance: GuidanceKept | null
      records: Listed[]
    }>`
      select ${rowsOfSql(actor.personId)} as mine,
        coalesce((select json_agg(json_build_object('searcherId', s.id, 'name', ${byName(sql`s.person_id`)}, 'post', s.post,
            'leads', s.leads, 'authorisedAt', s.authorised_at, 'authorisedBy', ${byName(sql`s.authorised_by`)},
            'endedAt', e.ended_at, 'endedBy', ${byName(sql`e.ended_by`)},
            'why', case when ${isHead}::boolean then e.why end,
            'isHere', 'staff' = any(people.rights_on(s.person_id, ${dayOf(now)}, ${now}))) order by s.authorised_at, s.id)
          from concerns.searcher s left join concerns.searcher_end e on e.searcher_id = s.id), '[]') as searchers,
        (select json_build_object('guidanceId', g.id, 'edition', g.edition, 'address', g.address, 'keptAt', g.kept_at,
            'keptBy', ${byName(sql`g.kept_by`)},
            'isNewer', exists (select from concerns.search_guidance o where o.id <> g.id),
            'review', (select json_build_object('words', r.words, 'at', r.reviewed_at, 'by', ${byName(sql`r.reviewed_by`)})
               from concerns.search_guidance_review r where r.guidance_id = g.id))
          from concerns.search_guidance g order by g.kept_at desc, g.id desc limit 1) as guidance,
        coalesce((select json_agg(json_build_object('searchId', one.search_id, 'device', one.device, 'grounds', one.grounds,
            'takenAt', one.taken_at, 'entries', one.entries, 'children', one.children) order by one.taken_at desc, one.search_id) from (
          select d.id as search_id, d.device, d.grounds, d.taken_at, ${entriesOfSql(actor.personId)} as entries,
                 coalesce((select json_agg(json_build_object('id', k.person_id, 'name', p.initials) order by k.added_at, k.id)
                    from concerns.child k join concerns.named_card p on p.id = k.person_id
                   where k.concern_id = d.concern_id and k.ended_at is null), '[]') as children
            from concerns.device_search d
           where d.begun_by = ${actor.personId}::uuid or ${holds(actor, BY_DUTY)}::boolean
           order by d.taken_at desc, d.id limit ${MOST}) one), '[]') as records`.execute(db)
    const [row] = rows
    if (!row) throw new Error('A statement of one row found none')
    const { mine, searchers, guidance, records } = row
    return {
      ...{ rules, searchers, guidance, isSearcher: isSearcherBy(actor, rules, mine) },
      records: records.map(({ searchId, device, takenAt, children, grounds, entries }) => ({
        ...{ searchId, device, takenAt, initials: children.map(({ name }) => name) },
        standing: standsIn({ grounds, entries, children, edition: guidance?.edition ?? null }, rules),
      })),
    }
  },
})
