import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import {
  type EntryKind,
  mayBeSearcher,
  type SearchAnswers,
  type SearcherRow,
  type SearchRules,
  type SearchStanding,
} from '../searches.ts'
import { searchStanding } from '../search-standing.ts'
import { isReaderSql } from './concern.ts'
import { searchRules } from './search-rules.ts'

/** Instants inside are text, as the database writes them. */
export type ShownEntry = {
  id: Id
  n: number
  kind: EntryKind
  answers: SearchAnswers
  happenedAt: string
  recordedAt: string
  recordedBy: string
  byMe: boolean
}
export type DeviceSearchFound = {
  searchId: Id
  concernId: Id
  reference: string
  device: string
  owner: string
  grounds: readonly string[]
  why: string
  takenBy: string
  takenAt: Temporal.Instant
  place: string
  begunAt: Temporal.Instant
  begunBy: string
  isMine: boolean
  isReader: boolean
  /** Children who stand in the concern now. */
  children: readonly { id: Id; name: string }[]
  edition: string | null
  entries: readonly ShownEntry[]
  rows: readonly SearcherRow[]
}
export type DeviceSearchShown = DeviceSearchFound & {
  standing: SearchStanding
  rules: SearchRules
  isSearcher: boolean
}

/** The lines by which somebody stands among those who may search. */
export const rowsOfSql = (personId: Id | null) => sql<SearcherRow[]>`coalesce((
  select json_agg(json_build_object('searcherId', s.id, 'personId', s.person_id, 'leads', s.leads) order by s.id)
    from concerns.searcher s
   where s.person_id = ${personId}::uuid
     and not exists (select from concerns.searcher_end e where e.searcher_id = s.id)), '[]')`
export const editionSql = sql<string | null>`(
  select g.edition from concerns.search_guidance g order by g.kept_at desc, g.id desc limit 1)`

/** Of the device `d`. */
export const entriesOfSql = (personId: Id | null) => sql<ShownEntry[]>`coalesce((
  select json_agg(json_build_object('id', e.id, 'n', e.n, 'kind', e.kind, 'answers', e.answers,
      'happenedAt', e.happened_at, 'recordedAt', e.recorded_at, 'byMe', e.recorded_by = ${personId}::uuid,
      'recordedBy', (select p.name from people.person_card p where p.id = e.recorded_by)) order by e.n)
    from concerns.device_search_entry e where e.search_id = d.id), '[]')`

export const standsIn = (
  found: Pick<DeviceSearchFound, 'grounds' | 'children' | 'edition' | 'entries'>,
  rules: SearchRules,
) => searchStanding({ ...found, hasChild: found.children.length > 0 }, rules)

/** Whoever works here no more may not, whatever list they still stand on and whatever else they are here. */
export const isSearcherBy = ({ rights }: Actor, rules: SearchRules, rows: readonly SearcherRow[]): boolean =>
  (rights.has('staff') || rights.has('headteacher')) &&
  mayBeSearcher(rules, { isHead: rights.has('headteacher'), rows })

/** One device with all that was written of it, for whoever wrote it and whoever may read the concern; undefined for anybody else. */
export async function findDeviceSearch(
  db: Kysely<ConcernsDb>,
  searchId: Id,
  call: Call,
): Promise<DeviceSearchShown | undefined> {
  const { actor, now } = call
  const { rows } = await sql<DeviceSearchFound>`
    select d.id as search_id, d.concern_id, c.reference, d.device, d.owner, d.grounds, d.why, d.taken_by, d.taken_at,
           d.place, d.begun_at, (select p.name from people.person_card p where p.id = d.begun_by) as begun_by,
           d.begun_by = ${actor.personId}::uuid as is_mine, ${isReaderSql(actor.personId, now)} as is_reader,
           coalesce((select json_agg(json_build_object('id', k.person_id, 'name', p.name) order by k.added_at, k.id)
             from concerns.child k join concerns.named_card p on p.id = k.person_id
            where k.concern_id = c.id and k.ended_at is null), '[]') as children,
           ${editionSql} as edition, ${entriesOfSql(actor.personId)} as entries, ${rowsOfSql(actor.personId)} as rows
      from concerns.device_search d join concerns.concern c on c.id = d.concern_id
     where d.id = ${searchId}`.execute(db)
  const [found] = rows
  if (!found || !(found.isMine || isDutyOrReader(actor, found))) return undefined
  const rules = await searchRules(call)
  return {
    ...{ ...found, rules, standing: standsIn(found, rules) },
    isSearcher: isSearcherBy(actor, rules, found.rows),
  }
}

/**
 * One device. Whoever wrote it and reads no concerns sees their own form, and of what others wrote only that and when,
 * as a reporter sees their own report.
 */
export const deviceSearch = query({
  name: 'concerns.device-search',
  chain: 'concerns',
  input: z.object({ searchId: z.uuid() }),
  may: may.seeSearch,
  logged: true,
  async read(db, { searchId }, call): Promise<DeviceSearchShown | undefined> {
    const found = await findDeviceSearch(db, searchId, call)
    if (!found || isDutyOrReader(call.actor, found)) return found
    return {
      ...found,
      children: [],
      entries: found.entries.map(entry =>
        entry.byMe ? entry : { ...entry, answers: toldOf(entry), recordedBy: '' },
      ),
    }
  },
})

/** What somebody who wrote the form learns of a line that is not theirs. */
const toldOf = ({ kind, answers: { choice = '', to = '' } }: ShownEntry): SearchAnswers =>
  kind === 'decision' ? { choice } : kind === 'hand' ? { to } : {}
