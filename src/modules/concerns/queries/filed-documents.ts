import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { withoutNames } from '../without-names.ts'

export type FiledDocument = {
  documentId: Id
  concernId: Id
  reference: string
  name: string
  kind: string
  bytes: number
}
type Found = { own: string; documents: readonly (FiledDocument & { others: readonly string[] })[] }

/**
 * The documents that go wherever a child’s file goes: of the concerns that the reader may open, each with its file. One
 * that was sealed or withdrawn is none of them. Names without those of other children of the same concern.
 */
export const filedDocuments = query({
  name: 'concerns.filed-documents',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.seeChronology,
  logged: true,
  async read(db, { personId }): Promise<readonly FiledDocument[] | undefined> {
    const { rows } = await sql<Found>`
      select p.name as own, coalesce((select json_agg(json_build_object('documentId', d.id, 'concernId', c.id,
          'reference', c.reference, 'name', d.name, 'kind', d.kind, 'bytes', f.bytes,
          'others', (select coalesce(json_agg(n.name), '[]') from concerns.child o
             join concerns.named_card n on n.id = o.person_id where o.concern_id = c.id and o.person_id <> p.id))
          order by d.described_at, d.id)
        from concerns.child k join concerns.concern c on c.id = k.concern_id
        join concerns.document d on d.concern_id = c.id
        join concerns.document_file f on f.document_id = d.id
       where k.person_id = p.id and k.ended_at is null
         and not exists (select from concerns.document_seal s where s.document_id = d.id)
         and not exists (select from concerns.document_withdrawal w where w.document_id = d.id)), '[]') as documents
        from concerns.named_card p where p.id = ${personId}`.execute(db)
    const [found] = rows
    return found?.documents.map(({ others, ...one }) => ({
      ...one,
      name: withoutNames(one.name, others, found.own),
    }))
  },
})
