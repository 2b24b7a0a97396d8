import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import type { DocumentSeal } from '../../../platform/documents/document.ts'
import type { Id } from '../../../words/ids.ts'
import { type AdultsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'

const byName = (id: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${id})`

/** One document as whoever answers for its record must know it when it should not be here. */
export async function findSeal(
  db: Kysely<AdultsDb>,
  { concernId, documentId }: { concernId: Id; documentId: Id },
  actor: Actor,
): Promise<DocumentSeal | undefined> {
  const { rows } = await sql<DocumentSeal>`
    select c.id as concern_id, d.id as document_id, c.reference, d.n, d.name,
           to_json(f.added_at) #>> '{}' as added_at, ${byName(sql`f.added_by`)} as added_by,
           (select json_build_object('at', s.sealed_at, 'by', ${byName(sql`s.sealed_by`)}, 'why', s.why)
              from adults.document_seal s where s.document_id = d.id) as seal,
           coalesce((select json_agg(json_build_object('who', w.who, 'force', w.force, 'theirReference', w.their_reference,
               'saidOn', w.said_on, 'said', w.said, 'recordedAt', w.recorded_at,
               'recordedBy', ${byName(sql`w.recorded_by`)}, 'byMe', w.recorded_by = ${actor.personId}::uuid) order by w.n)
             from adults.document_police_word w where w.document_id = d.id), '[]') as words,
           (select json_build_object('at', x.destroyed_at, 'by', ${byName(sql`x.destroyed_by`)})
              from adults.document_destruction x where x.document_id = d.id) as destroyed,
           coalesce((select json_agg(json_build_object('name', coalesce(${byName(sql`e.person_id`)}, 'Somebody'), 'at', e.at)
               order by e.at) from adults.openings_of(d.id) e), '[]') as opened
      from adults.document d join adults.concern c on c.id = d.concern_id
      join adults.document_file f on f.document_id = d.id
     where d.id = ${documentId} and c.id = ${concernId}`.execute(db)
  const [found] = rows
  return found && { ...found, mayDeal: true }
}

export const documentSeal = query({
  name: 'adults.document-seal',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid() }),
  may: may.answer,
  logged: true,
  read: (db, asked, { actor }) => findSeal(db, asked, actor),
})
