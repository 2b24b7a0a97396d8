import { sql } from 'kysely'
import { z } from 'zod'
import {
  type DocumentList,
  type OneDocument,
  type ShownDocument,
  withoutWords,
} from '../../../platform/documents/document.ts'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import { holds } from '../../../platform/permission.ts'
import { query } from '../kit.ts'
import { BY_DUTY, isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import { gateOf, gateSql, shutOf } from './documents-gate.ts'

const byName = (id: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${id})`

/** Of the document `d`. */
const shownSql = sql<ShownDocument>`json_build_object('documentId', d.id, 'n', d.n, 'name', d.name, 'kind', d.kind,
  'madeBy', d.made_by, 'madeWhen', d.made_when, 'originalKept', d.original_kept,
  'describedAt', d.described_at, 'describedBy', ${byName(sql`d.described_by`)},
  'added', (select json_build_object('at', f.added_at, 'by', ${byName(sql`f.added_by`)}, 'bytes', f.bytes)
     from concerns.document_file f where f.document_id = d.id),
  'withdrawn', (select json_build_object('at', w.withdrawn_at, 'by', ${byName(sql`w.withdrawn_by`)}, 'why', w.why)
     from concerns.document_withdrawal w where w.document_id = d.id),
  'sealedAt', (select s.sealed_at from concerns.document_seal s where s.document_id = d.id),
  'destroyedAt', (select x.destroyed_at from concerns.document_destruction x where x.document_id = d.id))`

type Found = Omit<DocumentList, 'isLead' | 'shut'> & {
  isReader: boolean
  gate: Parameters<typeof gateOf>[0]
}

/** The documents of one record, and whether another may come in. */
export const documents = query({
  name: 'concerns.documents',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), page: pageAsked }),
  may: may.see,
  logged: true,
  async read(
    db,
    { concernId, page },
    { actor, now },
  ): Promise<(DocumentList & { isReader: boolean }) | undefined> {
    const all = sql<number>`(select count(*)::int from concerns.document d where d.concern_id = c.id)`
    const { rows } = await sql<Found>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader,
             ${gateSql} as gate, ${all} as all,
             coalesce((select json_agg(${shownSql} order by d.n desc) from (
               select * from concerns.document where concern_id = c.id order by n desc ${onPage(page, all)}) d), '[]')
               as documents
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found || !isDutyOrReader(actor, found)) return undefined
    const { gate, ...list } = found
    const isLead = holds(actor, BY_DUTY)
    const documents = isLead ? list.documents : list.documents.map(withoutWords)
    return { ...list, documents, isLead, shut: shutOf({ gate: gateOf(gate) }) }
  },
})

type FoundOne = Omit<OneDocument, keyof ShownDocument | 'isLead' | 'shut'> & {
  isReader: boolean
  shown: ShownDocument
  gate: Parameters<typeof gateOf>[0]
}

/** One document without its bytes, and whether its record takes a file. */
export const document = query({
  name: 'concerns.document',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid() }),
  may: may.see,
  async read(
    db,
    { concernId, documentId },
    { actor, now },
  ): Promise<(OneDocument & { isReader: boolean }) | undefined> {
    const { rows } = await sql<FoundOne>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader,
             ${gateSql} as gate, ${shownSql} as shown
        from concerns.document d join concerns.concern c on c.id = d.concern_id
       where d.id = ${documentId} and c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found || !isDutyOrReader(actor, found)) return undefined
    const { shown, gate, ...head } = found
    return { ...head, ...shown, isLead: holds(actor, BY_DUTY), shut: shutOf({ gate: gateOf(gate) }) }
  },
})
