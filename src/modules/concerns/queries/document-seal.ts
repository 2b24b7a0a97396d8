import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import { type DocumentSeal, WITHDRAWN } from '../../../platform/documents/document.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { BY_DUTY, isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

export type SealFound = DocumentSeal & { isReader: boolean }

const byName = (id: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${id})`

/** One document as whoever deals with what should not be here must know it: of the record itself only its reference. */
export async function findSeal(
  db: Kysely<ConcernsDb>,
  { concernId, documentId }: { concernId: Id; documentId: Id },
  actor: Actor,
  now: Temporal.Instant,
): Promise<SealFound | undefined> {
  const { rows } = await sql<SealFound>`
    select c.id as concern_id, d.id as document_id, c.reference, d.n, case when ${!holds(actor, BY_DUTY)} and exists (
             select from concerns.document_withdrawal w where w.document_id = d.id) then ${WITHDRAWN} else d.name end as name,
           ${isReaderSql(actor.personId, now)} as is_reader,
           to_json(f.added_at) #>> '{}' as added_at, ${byName(sql`f.added_by`)} as added_by,
           (select json_build_object('at', s.sealed_at, 'by', ${byName(sql`s.sealed_by`)}, 'why', s.why)
              from concerns.document_seal s where s.document_id = d.id) as seal,
           coalesce((select json_agg(json_build_object('who', w.who, 'force', w.force, 'theirReference', w.their_reference,
               'saidOn', w.said_on, 'said', w.said, 'recordedAt', w.recorded_at,
               'recordedBy', ${byName(sql`w.recorded_by`)}, 'byMe', w.recorded_by = ${actor.personId}::uuid) order by w.n)
             from concerns.document_police_word w where w.document_id = d.id), '[]') as words,
           (select json_build_object('at', x.destroyed_at, 'by', ${byName(sql`x.destroyed_by`)})
              from concerns.document_destruction x where x.document_id = d.id) as destroyed,
           coalesce((select json_agg(json_build_object('name', coalesce(${byName(sql`e.person_id`)}, 'Somebody'), 'at', e.at)
               order by e.at, e.n) from platform.audit_entry e
              where e.chain = 'concerns' and e.at >= f.added_at and e.outcome = 'read'
                and e.use_case = 'concerns.document-file' and strpos(e.body, d.id::text) > 0), '[]') as opened
      from concerns.document d join concerns.concern c on c.id = d.concern_id
      join concerns.document_file f on f.document_id = d.id
     where d.id = ${documentId} and c.id = ${concernId}`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const reads = isDutyOrReader(actor, found)
  // The headteacher meets one only once it is sealed, and learns nothing of the record by it.
  if (!reads && !(found.seal && holds(actor, may.dealWithSeal.who))) return undefined
  return {
    ...found,
    mayDeal: holds(actor, may.dealWithSeal.who),
    ...(reads ? {} : { name: null, seal: found.seal && { ...found.seal, why: null } }),
  }
}

export const documentSeal = query({
  name: 'concerns.document-seal',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid() }),
  may: may.seeSeal,
  logged: true,
  read: (db, asked, { actor, now }) => findSeal(db, asked, actor, now),
})
