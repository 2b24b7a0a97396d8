import { sql } from 'kysely'
import { z } from 'zod'
import { ON_A_SEARCH, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { inText, referenceIn, type TypedWord, typedWords, wordsAsked } from '../../people/index.ts'
import type { Choice } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { saidIn } from './said.ts'

export type FoundAdult = {
  concernId: Id
  reference: string
  reportedAt: string
  initials: readonly string[]
  decided: Choice | null
  /** Words around what was looked for, marked; none, where it was found by a name or its reference. */
  hits: readonly { words: string; saidAt: string }[]
}
export type FoundAdults = {
  typed: readonly TypedWord[]
  page: number
  all: number
  records: readonly FoundAdult[]
}

/**
 * Among what the reader answers for: all words have to stand in one record, or be the name of whom it is about. It reads
 * what the second wall shows and asks no function past it, so of anybody else's there is no hit, no number and no gap.
 */
export const searchAdults = query({
  name: 'adults.search',
  chain: 'adults',
  input: z.object({ words: wordsAsked, page: pageAsked }),
  may: may.answer,
  logged: true,
  logs: ({ records, all }: FoundAdults) => ({ ids: records.map(({ concernId }) => concernId), found: all }),
  async read(db, input): Promise<FoundAdults> {
    const { page } = input
    const typed = typedWords(input.words)
    const asked = typed.map(inText)
    const names = typed.map(({ word, alike }) => [word, ...alike].join('|'))
    const reference = referenceIn('A', input.words)
    const { rows } = await sql<{ all: number; records: FoundAdult[] }>`
      with mine as materialized (
        select c.id, c.reference, c.reported_at, d.choice from adults.concern c
          left join adults.decision d on d.concern_id = c.id and d.replaced_at is null
         where c.id in (select adults.managed_by_me())),
      said as materialized (${saidIn(sql`select id from mine`)}),
      word as materialized (
        select w.n, w.typed, string_to_array(w.names, '|') as names, platform.any_of(w.alike) as query
          from unnest(${asked}::text[], ${names}::text[], ${typed.map(({ word }) => word)}::text[])
               with ordinality as w (alike, names, typed, n)),
      hit as (
        select w.n, s.concern_id from word w join said s on platform.searchable(s.words) @@ w.query
        union all
        select w.n, s.concern_id from word w, adults.subject s
          join people.person_card p on p.id = s.person_id
          cross join lateral string_to_table(people.folded(p.name), ' ') as part
         where part = any(w.names) or starts_with(part, w.typed) or platform.is_nearly(w.typed, part)),
      found as (
        select concern_id from hit
         where n in (select n from word where query is not null) or not exists (select from word where query is not null)
         group by concern_id
        having count(distinct n) = greatest(1, (select count(*) from word where query is not null))),
      here as (
        select *, row_number() over (order by (reference = ${reference}) desc, reported_at desc, id) as place,
               count(*) over ()::int as all
          from mine where reference = ${reference} or id in (select concern_id from found)),
      looked as (select platform.any_of(${asked.join('|')}) as query)
      select coalesce(max(h.all), 0) as all, coalesce(json_agg(json_build_object(
               'concernId', h.id, 'reference', h.reference, 'reportedAt', h.reported_at, 'decided', h.choice,
               'initials', (select coalesce(json_agg(p.initials order by p.name), '[]') from adults.subject s
                              join people.person_card p on p.id = s.person_id where s.concern_id = h.id),
               'hits', (select coalesce(json_agg(json_build_object('words', platform.marked(one.words, looked.query),
                                 'saidAt', one.said_at)), '[]')
                          from looked, lateral (select s.words, s.said_at from said s
                                where s.concern_id = h.id and platform.searchable(s.words) @@ looked.query
                                order by s.said_at limit 2) one)) order by h.place)
               filter (where h.place > ${(page - 1) * ON_A_SEARCH} and h.place <= ${page * ON_A_SEARCH}), '[]') as records
        from here h`.execute(db)
    const { all = 0, records = [] } = rows[0] ?? {}
    return { typed, page, all, records }
  },
})
