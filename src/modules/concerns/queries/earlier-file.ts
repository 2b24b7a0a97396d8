import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { Target } from '../earlier/columns.ts'
import type { Left, Material, ReadRows } from '../earlier/look.ts'
import { rowsOfList } from '../earlier/look.ts'
import { openText } from '../earlier/sealed-text.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'

export type EarlierFile = {
  fileId: Id
  madeAs: 'csv' | 'pdf'
  personId: Id | null
  name: string | null
  lines: number
  cameFrom: string
  originalKept: string
  broughtAt: Temporal.Instant
  columns: readonly Target[] | null
  leftOut: readonly Left[]
  sha256: Uint8Array
  /** What it holds, until it is accepted or set aside. */
  text: string | null
  /** When the same file was accepted before. */
  beforeAt: Temporal.Instant | null
}

/** A file that waits, for whoever brought it: the wall shows it to nobody else. */
export async function readEarlierFile(db: Kysely<ConcernsDb>, fileId: Id): Promise<EarlierFile | undefined> {
  const { rows } = await sql<Omit<EarlierFile, 'text'> & { sealed: Uint8Array | null }>`
    select f.id as file_id, f.made_as, f.child_id as person_id, p.name, f.lines, f.came_from, f.original_kept,
           f.brought_at, f.columns_chosen as columns, f.left_out, f.sha256, f.sealed,
           (select max(b.brought_at) from concerns.earlier_batch b where b.sha256 = f.sha256
               and not exists (select from concerns.earlier_withdrawal w where w.batch_id = b.id)) as before_at
      from concerns.earlier_file f left join concerns.named_card p on p.id = f.child_id
     where f.id = ${fileId}`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { sealed, ...card } = found
  return { ...card, text: sealed && openText(fileId, sealed) }
}

export const earlierFile = query({
  name: 'concerns.earlier-file',
  chain: 'concerns',
  input: z.object({ fileId: z.uuid() }),
  may: may.bringEarlier,
  logged: true,
  read: (db, { fileId }) => readEarlierFile(db, fileId),
})

/** The rows of a file that waits: of a list by the columns that were chosen, of a PDF as they were found. */
export function rowsIn({ madeAs, columns, text }: EarlierFile, now: Temporal.Instant): ReadRows | undefined {
  if (text === null || (madeAs === 'csv' && !columns)) return undefined
  return columns && madeAs === 'csv'
    ? rowsOfList(text, columns, dayOf(now))
    : { rows: JSON.parse(text) as ReadRows['rows'], unread: [] }
}

type Around = Pick<Material, 'roll' | 'adults' | 'own'>
/** Who is on the roll, or was; who works or helps here today; and whose parent whoever looks is. */
export async function aroundEarlier(db: Kysely<ConcernsDb>, { now }: Call): Promise<Around> {
  const { rows } = await sql<Around>`
    select coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name,
               'bornOn', coalesce(f.born_on, p.kept_born_on), 'upn', f.upn) order by p.id)
             from concerns.named_card p join people.pupil_file_card f on f.pupil_id = p.id
            where exists (select from people.membership_card m where m.person_id = p.id and m.kind = 'pupil')), '[]') as roll,
           coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.id)
             from people.person_card p
            where exists (select from people.membership_card m where m.person_id = p.id and m.stopped_at is null
                and m.kind in ('staff', 'governor', 'volunteer', 'contractor')
                and (m.ends_on is null or m.ends_on >= ${dayOf(now)}))), '[]') as adults,
           array(select concerns.own_children()) as own`.execute(db)
  const [found] = rows
  if (!found) throw new Error('One row always comes')
  return found
}

export const earlierAround = query({
  name: 'concerns.earlier-around',
  chain: 'concerns',
  input: z.object({}),
  may: may.bringEarlier,
  read: (db, _, call) => aroundEarlier(db, call),
})

/** What was chosen for the last file with the same headings. */
export const columnsBefore = query({
  name: 'concerns.columns-before',
  chain: 'concerns',
  input: z.object({ fileId: z.uuid() }),
  may: may.bringEarlier,
  async read(db, { fileId }): Promise<{ columns: readonly Target[] | null; cameFrom: string }> {
    const { rows } = await sql<{ columns: readonly Target[]; cameFrom: string }>`
      select o.columns_chosen as columns, o.came_from from concerns.earlier_file o
       where o.headings_sha256 = (select headings_sha256 from concerns.earlier_file where id = ${fileId})
         and o.columns_chosen is not null order by o.brought_at desc, o.id limit 1`.execute(db)
    return rows[0] ?? { columns: null, cameFrom: '' }
  },
})
