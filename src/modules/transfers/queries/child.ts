import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { TransfersDb } from '../kit.ts'

/** Come as the other school or somebody here says, or not to be sent after all. */
export const isEndedSql = sql<boolean>`(exists (select from transfers.step s where s.transfer_id = t.id and s.kind in ('received', 'not-needed'))
  or exists (select from transfers.receipt r join transfers.bundle b on b.id = r.bundle_id
              where b.transfer_id = t.id and r.is_whole))`
export const isSentSql = sql<boolean>`exists (select from transfers.step s where s.transfer_id = t.id and s.kind = 'sent')`

type Child = { personId: Id; name: string; className: string | null; isOpen: boolean }

/** A child of whom there is a file, as far as whoever asks may know. */
export async function childWithFile(db: Kysely<TransfersDb>, personId: Id): Promise<Child | undefined> {
  const { rows } = await sql<Child>`
    select p.id as person_id, p.name, m.class_name,
           exists (select from transfers.transfer t where t.child_id = p.id and not ${isEndedSql}) as is_open
      from concerns.named_card p
      left join lateral (select class_name from people.membership_card
                          where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
     where p.id = ${personId} and exists (select from concerns.child_card c where c.person_id = p.id)`.execute(
    db,
  )
  return rows[0]
}

/** Until the transaction ends: rows here are only ever added. */
export async function oneDeedAtATime(db: Kysely<TransfersDb>, transferId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${transferId}, 0))`.execute(db)
}

type Standing = { personId: Id; reference: string; isMade: boolean; isSent: boolean; isEnded: boolean }

export async function openTransfer(db: Kysely<TransfersDb>, transferId: Id): Promise<Standing | undefined> {
  await oneDeedAtATime(db, transferId)
  const { rows } = await sql<Standing>`
    select t.child_id as person_id, t.reference, ${isSentSql} as is_sent, ${isEndedSql} as is_ended,
           exists (select from transfers.bundle b where b.transfer_id = t.id) as is_made
      from transfers.transfer t where t.id = ${transferId}`.execute(db)
  return rows[0]
}
