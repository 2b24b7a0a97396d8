import { sql } from 'kysely'
import { z } from 'zod'
import { type ListPage, onPage, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { How, Reason } from '../request.ts'

export type ChoiceMade = {
  n: string
  entryId: string
  field: string
  how: How
  reason: Reason | null
  opinion: string | null
  cuts: number
  chosenAt: string
  chosenBy: string
  /** A later one stands over it. */
  isReplaced: boolean
}

type Found = { requestId: Id; reference: string; all: number; rows: readonly ChoiceMade[] }

/** Every choice that something is left out, and every one that stood over such a one: who, when, why; never the words. */
export const choicesMade = query({
  name: 'disclosures.choices-made',
  chain: 'concerns',
  input: z.object({ requestId: z.uuid(), personId: z.uuid(), page: pageAsked }),
  may: may.answer,
  logged: true,
  async read(
    db,
    { requestId, personId, page },
  ): Promise<(ListPage<ChoiceMade> & { reference: string }) | undefined> {
    const { rows } = await sql<Found>`
      with list as (select k.*, lead(k.n) over w is not null as is_replaced,
                           bool_or(k.how <> 'give') over (partition by k.entry_id, k.field) as is_out
                      from disclosures.choice k where k.request_id = ${requestId}
                    window w as (partition by k.entry_id, k.field order by k.n))
      select r.id as request_id, r.reference, (select count(*)::int from list where is_out) as all,
             coalesce((select json_agg(json_build_object('n', o.n::text, 'entryId', o.entry_id,
                 'field', o.field, 'how', o.how, 'reason', o.reason, 'opinion', o.opinion,
                 'cuts', jsonb_array_length(o.cuts), 'chosenAt', o.chosen_at, 'chosenBy', p.name,
                 'isReplaced', o.is_replaced) order by o.n)
               from (select * from list where is_out order by n
                     ${onPage(page, sql`(select count(*)::int from list where is_out)`)}) o
               join people.person_card p on p.id = o.chosen_by), '[]') as rows
        from disclosures.request r where r.id = ${requestId} and r.child_id = ${personId}`.execute(db)
    const [found] = rows
    return found && { reference: found.reference, all: found.all, page, rows: found.rows }
  },
})
