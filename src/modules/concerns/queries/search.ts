import { sql } from 'kysely'
import { z } from 'zod'
import { ON_A_SEARCH, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import {
  type Alike,
  inNames,
  inText,
  pupilsAlike,
  referenceIn,
  type TypedWord,
  typedWords,
  wordsAsked,
} from '../../people/index.ts'
import type { Choice } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Of more children of a name more of it is asked for. */
export const MOST_CHILDREN = 12

export type Sibling = { personId: Id; name: string; className: string | null; concerns: number }
export type FoundChild = Alike & { concerns: number; siblings: readonly Sibling[] }
export type FoundRecord = {
  concernId: Id
  reference: string
  reportedAt: string
  initials: readonly string[]
  about: string
  decided: Choice | null
  isReference: boolean
  /** Words around what was looked for, marked; none, where it was found by a child or by a spelling. */
  hits: readonly { words: string; saidAt: string }[]
}
/** A record of another system. */
export type FoundEarlier = {
  entryId: Id
  childId: Id
  batchId: Id
  personId: Id | null
  name: string
  happenedOn: string | null
  words: string
}
export type FoundAll = {
  typed: readonly TypedWord[]
  children: readonly FoundChild[]
  /** How many children of that name are not shown. */
  moreChildren: number
  page: number
  all: number
  records: readonly FoundRecord[]
  earlier: readonly FoundEarlier[]
  allEarlier: number
}

/** What a lead may read that has to do with these words: children first, then records. That somebody looked is logged, never for what. */
export const search = query({
  name: 'concerns.search',
  chain: 'concerns',
  input: z.object({ words: wordsAsked, page: pageAsked }),
  may: may.searchRecords,
  logged: true,
  logs: ({ children, moreChildren, records, all, earlier, allEarlier }: FoundAll) => ({
    ids: [
      ...children.map(({ personId }) => personId),
      ...records.map(({ concernId }) => concernId),
      ...earlier.map(({ entryId }) => entryId),
    ],
    found: children.length + moreChildren + all + allEarlier,
  }),
  async read(db, input, call): Promise<FoundAll> {
    const typed = typedWords(input.words)
    const alike = await pupilsAlike(call, { words: input.words })
    const shown = alike.slice(0, MOST_CHILDREN)
    const asked = typed.map(inText)
    const stands = alike.flatMap(({ personId, whys }) =>
      whys.flatMap((why, n) => (why ? [{ personId, word: n + 1 }] : [])),
    )
    const reference = referenceIn('C', input.words)
    const { rows } = await sql<{
      counts: Counted[]
      all: number
      records: FoundRecord[]
      earlier: FoundEarlier[]
      allEarlier: number
    }>`
      with mine as (
        select c.id, c.reference, c.reported_at, c.about, c.reference = ${reference} as is_reference, d.choice
          from concerns.concern c
          left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
         where c.id in (
                 select concerns.found(${asked}, ${typed.map(inNames)},
                   ${stands.map(one => one.personId)}, ${stands.map(one => one.word)})
                 union all select id from concerns.concern where reference = ${reference})),
      here as (
        select *, row_number() over (order by is_reference desc, reported_at desc, id) as place from mine
         order by place limit ${ON_A_SEARCH} offset ${(input.page - 1) * ON_A_SEARCH}),
      old as materialized (
        select e.id from concerns.earlier_entry e where e.id in (select concerns.found_earlier(${asked},
          ${stands.map(one => one.personId)}, ${stands.map(one => one.word)}))),
      looked as (select platform.any_of(${asked.join('|')}) as query)
      select (select count(*)::int from mine) as all, (select count(*)::int from old) as all_earlier,
             ${earlierSql} as earlier,
             ${countsSql(shown.map(one => one.personId))} as counts,
             coalesce((select json_agg(json_build_object(
                 'concernId', h.id, 'reference', h.reference, 'reportedAt', h.reported_at, 'about', h.about,
                 'decided', h.choice, 'isReference', h.is_reference,
                 'initials', (select coalesce(json_agg(p.initials order by k.added_at, k.id), '[]') from concerns.child k
                     join lateral (select initials from concerns.named_card where id = k.person_id offset 0) p on true where k.concern_id = h.id and k.ended_at is null),
                 'hits', ${hitsSql}) order by h.place) from here h), '[]') as records`.execute(db)
    const { counts = [], all = 0, records = [], earlier = [], allEarlier = 0 } = rows[0] ?? {}
    const countOf = new Map(counts.map(one => [one.personId, one]))
    return {
      ...{
        typed,
        page: input.page,
        all,
        records,
        earlier,
        allEarlier,
        moreChildren: alike.length - shown.length,
      },
      children: shown.map(one => {
        const { concerns = 0, siblings = [] } = countOf.get(one.personId) ?? {}
        return { ...one, concerns, siblings }
      }),
    }
  },
})

type Counted = { personId: Id; concerns: number; siblings: readonly Sibling[] }

/** Only what whoever asks may read counts: the rows stand behind the wall. */
const concernsOf = (
  person: string,
) => sql<number>`(select count(distinct k.concern_id)::int from concerns.child k
  where k.person_id = ${sql.ref(person)} and k.ended_at is null)`

const countsSql = (children: readonly Id[]) => sql`coalesce((select json_agg(json_build_object(
    'personId', p.id, 'concerns', ${concernsOf('p.id')},
    'siblings', (select coalesce(json_agg(json_build_object('personId', b.id, 'name', b.name,
        'className', (select m.class_name from people.membership_card m where m.person_id = b.id and m.kind = 'pupil'
           order by m.starts_on desc limit 1), 'concerns', ${concernsOf('b.id')}) order by b.name, b.id), '[]')
      from people.sibling_card s join people.person_card b on b.id = s.other_id where s.pupil_id = p.id)))
  from people.person_card p where p.id = any(${children}::uuid[])), '[]')`

/** The latest that another system held, each with some words around. */
const earlierSql = sql`coalesce((select json_agg(json_build_object('entryId', e.id, 'childId', e.child_id,
    'batchId', e.batch_id, 'personId', e.person_id, 'name', e.name, 'happenedOn', e.happened_on,
    'words', platform.marked(e.words, looked.query)) order by e.happened_on desc nulls last, e.id)
  from looked, (select e.id, e.child_id, e.batch_id, c.person_id, coalesce(p.name, c.called) as name, e.happened_on, s.words
                  from concerns.earlier_entry e join concerns.earlier_child c on c.id = e.child_id
                  join concerns.said_earlier s on s.entry_id = e.id
                  left join concerns.named_card p on p.id = c.person_id
                 where e.id in (select id from old)
                 order by e.happened_on desc nulls last, e.id limit ${ON_A_SEARCH}) e), '[]')`

/** The two rows that say most of it; in them some words on either side. */
const hitsSql = sql`(select coalesce(json_agg(json_build_object('words', one.words, 'saidAt', one.said_at)
       order by one.rank desc, one.said_at), '[]')
  from (select s.said_at, ts_rank(platform.searchable(s.words), looked.query) as rank,
               platform.marked(s.words, looked.query) as words
          from looked, (
               select said_at, words from concerns.said where concern_id = h.id
               union all select said_at, words from concerns.said_of_several where h.id = any(concern_ids)) s
         where platform.searchable(s.words) @@ looked.query
         order by rank desc, s.said_at limit 2) one)`
