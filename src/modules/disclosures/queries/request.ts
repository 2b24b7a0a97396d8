import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { type DisclosuresDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { How, Reason } from '../request.ts'
import { type Request, requestSql } from './request-sql.ts'

export type Cut = { from: number; to: number; reason: Reason }
/** The one that stands: a later one has taken the place of an earlier. */
export type Choice = {
  entryId: string
  field: string
  wordsSha256: string
  how: How
  reason: Reason | null
  opinion: string | null
  cuts: readonly Cut[]
  chosenById: Id
  chosenBy: string
}
export type OneRequest = Request & { personId: Id; choices: readonly Choice[] }

export async function requestById(db: Kysely<DisclosuresDb>, requestId: Id): Promise<OneRequest | undefined> {
  const { rows } = await sql<{ request: Request; personId: Id; choices: readonly Choice[] }>`
    select r.child_id as person_id, ${requestSql} as request,
           coalesce((select json_agg(json_build_object('entryId', k.entry_id, 'field', k.field,
               'wordsSha256', encode(k.words_sha256, 'hex'), 'how', k.how, 'reason', k.reason, 'opinion', k.opinion,
               'cuts', k.cuts, 'chosenById', k.chosen_by, 'chosenBy', w.name) order by k.n)
             from (select distinct on (entry_id, field) * from disclosures.choice
                    where request_id = r.id order by entry_id, field, n desc) k
             join people.person_card w on w.id = k.chosen_by), '[]') as choices
      from disclosures.request r where r.id = ${requestId}`.execute(db)
  const [row] = rows
  return row && { ...row.request, personId: row.personId, choices: row.choices }
}

/** One deed at a time for one request: rows here are only ever added. */
export async function requestToChange(
  db: Kysely<DisclosuresDb>,
  requestId: Id,
): Promise<OneRequest | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`.execute(db)
  return requestById(db, requestId)
}

export const request = query({
  name: 'disclosures.request',
  chain: 'concerns',
  input: z.object({ requestId: z.uuid(), personId: z.uuid() }),
  may: may.answer,
  logged: true,
  async read(db, { requestId, personId }) {
    const found = await requestById(db, requestId)
    return found?.personId === personId ? found : undefined
  },
})
