import { sql } from 'kysely'
import { z } from 'zod'
import { onPage, ON_A_PAGE, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import type { Other } from '../earlier/rows.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

type Standing = { withdrawnAt: Temporal.Instant | null; withdrawnBy: string | null; why: string | null }
export type Batch = Standing & {
  batchId: Id
  madeAs: 'csv' | 'pdf'
  cameFrom: string
  originalKept: string
  lines: number
  sha256: Uint8Array
  broughtAt: Temporal.Instant
  broughtBy: string
  /** Those that the reader may see. */
  entries: number
  children: number
  unjoined: number
}
export type Waiting = {
  fileId: Id
  madeAs: 'csv' | 'pdf'
  lines: number
  broughtAt: Temporal.Instant
  hasColumns: boolean
}

const batchSql = sql`b.id as batch_id, b.made_as, b.came_from, b.original_kept, b.lines, b.sha256, b.brought_at,
  p.name as brought_by, w.withdrawn_at, w.why, q.name as withdrawn_by,
  (select count(*)::int from concerns.earlier_entry e where e.batch_id = b.id) as entries,
  (select count(*)::int from concerns.earlier_child c where c.batch_id = b.id) as children,
  (select count(*)::int from concerns.earlier_child c where c.batch_id = b.id and c.person_id is null) as unjoined`
const fromSql = sql`from concerns.earlier_batch b join people.person_card p on p.id = b.brought_by
  left join concerns.earlier_withdrawal w on w.batch_id = b.id
  left join people.person_card q on q.id = w.withdrawn_by`

/** What was brought in from other systems, newest first, and what one has brought and not accepted. */
export const earlierBatches = query({
  name: 'concerns.earlier-batches',
  chain: 'concerns',
  input: z.object({ page: pageAsked }),
  may: may.bringEarlier,
  async read(db, { page }) {
    const { rows } = await sql<Batch & { all: number }>`
      select ${batchSql}, count(*) over ()::int as all ${fromSql}
       order by b.brought_at desc, b.id ${onPage(page, sql`(select count(*)::int from concerns.earlier_batch)`)}`.execute(
      db,
    )
    const waiting = await sql<Waiting>`
      select id as file_id, made_as, lines, brought_at, columns_chosen is not null or made_as = 'pdf' as has_columns
        from concerns.earlier_file where sealed is not null order by brought_at desc, id limit ${ON_A_PAGE}`.execute(
      db,
    )
    return { batches: rows, all: rows[0]?.all ?? 0, waiting: waiting.rows }
  },
})

export type BatchChild = {
  childId: Id
  personId: Id | null
  name: string | null
  called: string
  born: string
  knownBy: string
  entries: number
}
export type OneBatch = Batch & { page: number; all: number; here: readonly BatchChild[] }

/** One batch, and each child in it: those whom nobody has joined to a child here first. */
export const earlierBatch = query({
  name: 'concerns.earlier-batch',
  chain: 'concerns',
  input: z.object({ batchId: z.uuid(), page: pageAsked }),
  may: may.bringEarlier,
  logged: true,
  async read(db, { batchId, page }): Promise<OneBatch | undefined> {
    const { rows } = await sql<Omit<OneBatch, 'page' | 'all'>>`
      select ${batchSql}, coalesce((select json_agg(json_build_object('childId', c.id, 'personId', c.person_id,
                 'name', n.name, 'called', c.called, 'born', c.born, 'knownBy', c.known_by,
                 'entries', (select count(*) from concerns.earlier_entry e where e.child_id = c.id))
               order by c.person_id is not null, c.called, c.id)
          from (select * from concerns.earlier_child c where c.batch_id = b.id
                 order by c.person_id is not null, c.called, c.id
                 ${onPage(page, sql`(select count(*)::int from concerns.earlier_child c where c.batch_id = b.id)`)}) c
          left join concerns.named_card n on n.id = c.person_id), '[]') as here
        ${fromSql} where b.id = ${batchId}`.execute(db)
    const [found] = rows
    return found && { ...found, page, all: found.children }
  },
})

export type EarlierEntry = {
  entryId: Id
  line: number
  happenedOn: string | null
  happenedAt: string | null
  category: string
  words: string
  acted: string
  author: string
  others: readonly Other[]
}
export type EarlierChild = Omit<BatchChild, 'entries'> & {
  batchId: Id
  cameFrom: string
  isWithdrawn: boolean
  all: number
  entries: readonly EarlierEntry[]
  joins: readonly { name: string; why: string; by: string; at: string }[]
}

/** One child as a file calls them: the rows word for word, and who they are said to be. */
export const earlierChild = query({
  name: 'concerns.earlier-child',
  chain: 'concerns',
  input: z.object({ batchId: z.uuid(), childId: z.uuid(), page: pageAsked }),
  may: may.bringEarlier,
  logged: true,
  async read(db, { batchId, childId, page }): Promise<EarlierChild | undefined> {
    const count = sql`(select count(*)::int from concerns.earlier_entry e where e.child_id = c.id)`
    const { rows } = await sql<EarlierChild>`
      select c.id as child_id, c.person_id, n.name, c.called, c.born, c.known_by, b.id as batch_id, b.came_from,
             exists (select from concerns.earlier_withdrawal w where w.batch_id = b.id) as is_withdrawn, ${count} as all,
             coalesce((select json_agg(json_build_object('entryId', e.id, 'line', e.line, 'happenedOn', e.happened_on,
                 'happenedAt', e.happened_at, 'category', e.category, 'words', e.words, 'acted', e.acted,
                 'author', e.author, 'others', e.others) order by e.happened_on desc nulls last, e.line, e.id)
               from (select * from concerns.earlier_entry e where e.child_id = c.id
                      order by e.happened_on desc nulls last, e.line, e.id
                      ${onPage(page, sql`(select count(*)::int from concerns.earlier_entry where child_id = ${childId})`)}) e), '[]') as entries,
             coalesce((select json_agg(json_build_object('name', o.name, 'why', j.why, 'by', q.name, 'at', j.joined_at)
                 order by j.joined_at, j.id)
               from concerns.earlier_join j join concerns.named_card o on o.id = j.person_id
               join people.person_card q on q.id = j.joined_by where j.child_id = c.id), '[]') as joins
        from concerns.earlier_child c join concerns.earlier_batch b on b.id = c.batch_id
        left join concerns.named_card n on n.id = c.person_id
       where c.id = ${childId} and b.id = ${batchId}`.execute(db)
    return rows[0]
  },
})
