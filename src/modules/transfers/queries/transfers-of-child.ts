import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { StepKind } from '../transfer.ts'
import { RECEIPT_DUE, SEND_DUE } from '../clocks.ts'
import { isEndedSql, isSentSql } from './child.ts'

type Bundle = {
  madeAt: string
  withKept: boolean
  madeBy: string
  concerns: number
  entries: number
  documents: number
  sha256: string
  receipt: { name: string; post: string; isWhole: boolean; words: string; receivedAt: string } | null
}
type Step = { kind: StepKind; words: string; happenedOn: string; recordedBy: string }
export type Transfer = {
  transferId: Id
  reference: string
  toSchool: string
  toPerson: string
  reachedAt: string
  startsOn: string
  begunBy: string
  isSent: boolean
  isEnded: boolean
  dueAt: string | null
  bundles: readonly Bundle[]
  steps: readonly Step[]
}
export type TransfersOfChild = {
  personId: Id
  name: string
  className: string | null
  /** Concerns that the reader may open, and those of them that stand in no sealed file yet. */
  concerns: number
  unsent: number
  /** Newest first. */
  transfers: readonly Transfer[]
}

/** What goes to the next school of one child, and what went. */
export const transfersOfChild = query({
  name: 'transfers.transfers-of-child',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.send,
  logged: true,
  async read(db, { personId }): Promise<TransfersOfChild | undefined> {
    const { rows } = await sql<TransfersOfChild>`
      with theirs as (select concern_id from concerns.child_card where person_id = ${personId})
      select p.id as person_id, p.name, m.class_name, (select count(*)::int from theirs) as concerns,
             (select count(*)::int from theirs where not exists (select from transfers.bundle b
                where theirs.concern_id = any(b.concern_ids))) as unsent,
             coalesce((select json_agg(json_build_object('transferId', t.id, 'reference', t.reference,
                 'toSchool', t.to_school, 'toPerson', t.to_person, 'reachedAt', t.reached_at, 'startsOn', t.starts_on,
                 'begunBy', w.name, 'isSent', ${isSentSql}, 'isEnded', ${isEndedSql},
                 'dueAt', (select min(d.due_at) from platform.deadline d
                    where d.about = t.id and d.what in (${SEND_DUE}, ${RECEIPT_DUE}) and d.stopped_at is null),
                 'bundles', ${bundlesSql}, 'steps', ${stepsSql})
                 order by t.begun_at desc, t.id)
               from transfers.transfer t join people.person_card w on w.id = t.begun_by
              where t.child_id = p.id), '[]') as transfers
        from concerns.named_card p
        left join lateral (select class_name from people.membership_card
                            where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
       where p.id = ${personId} and exists (select from theirs)`.execute(db)
    return rows[0]
  },
})

const bundlesSql = sql`coalesce((select json_agg(json_build_object('madeAt', b.made_at, 'withKept', b.with_kept, 'madeBy', o.name,
    'concerns', cardinality(b.concern_ids), 'entries', b.entries, 'documents', cardinality(b.document_ids), 'sha256', encode(b.sha256, 'hex'),
    'receipt', (select json_build_object('name', r.name, 'post', r.post, 'isWhole', r.is_whole, 'words', r.words,
        'receivedAt', r.received_at) from transfers.receipt r where r.bundle_id = b.id))
    order by b.made_at, b.id)
  from transfers.bundle b join people.person_card o on o.id = b.made_by where b.transfer_id = t.id), '[]')`
const stepsSql = sql`coalesce((select json_agg(json_build_object('kind', s.kind, 'words', s.words,
    'happenedOn', s.happened_on, 'recordedBy', o.name) order by s.recorded_at, s.id)
  from transfers.step s join people.person_card o on o.id = s.recorded_by where s.transfer_id = t.id), '[]')`
