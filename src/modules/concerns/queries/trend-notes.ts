import { sql } from 'kysely'
import { z } from 'zod'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import type { NoteKind, TrendDeed } from '../trend-notes.ts'

export type TrendNote = {
  id: Id
  kind: NoteKind
  title: string
  words: string
  notedOn: string
  by: string
  groupId: Id | null
}
export type TrendGroup = {
  id: Id
  title: string
  deeds: readonly { kind: TrendDeed; words: string; doneAt: string; by: string }[]
}
export type TrendNotes = { notes: readonly TrendNote[]; groups: readonly TrendGroup[] }

const MOST = 100

/** The latest notes and groups for a lead; for anybody else what was put before all staff, and their own notes. */
export const trendNotes = query({
  name: 'concerns.trend-notes',
  chain: 'concerns',
  input: z.object({}),
  may: may.noteTrend,
  async read(db, _input, { actor }): Promise<TrendNotes> {
    const isLead = holds(actor, BY_DUTY)
    const { rows } = await sql<TrendNotes>`
      select coalesce((select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'title', n.title, 'words', n.words,
                 'notedOn', n.noted_on, 'by', p.name, 'groupId', g.group_id) order by n.noted_on desc, n.id)
               from (select * from concerns.trend_note t where ${isLead} or t.written_by = ${actor.personId}::uuid
                      order by t.noted_on desc, t.id limit ${MOST}) n
               join people.person_card p on p.id = n.written_by
               left join concerns.trend_grouped g on g.note_id = n.id), '[]') as notes,
             coalesce((select json_agg(json_build_object('id', g.id, 'title', g.title, 'deeds', g.deeds) order by g.made_at desc, g.id)
               from (select t.id, t.title, t.made_at, coalesce((select json_agg(json_build_object('kind', d.kind, 'words', d.words,
                          'doneAt', d.done_at, 'by', p.name) order by d.done_at, d.id)
                        from concerns.trend_deed d join people.person_card p on p.id = d.done_by
                       where d.group_id = t.id and (${isLead} or d.kind = 'for-staff')), '[]'::json) as deeds
                       from concerns.trend_group t order by t.made_at desc, t.id limit ${MOST}) g
              where ${isLead} or json_array_length(g.deeds) > 0), '[]') as groups`.execute(db)
    return rows[0] ?? { notes: [], groups: [] }
  },
})
