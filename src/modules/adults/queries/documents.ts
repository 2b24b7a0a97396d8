import { sql } from 'kysely'
import { z } from 'zod'
import type { DocumentList, OneDocument, ShownDocument } from '../../../platform/documents/document.ts'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type FoundGate, gateOf, gateSql, shutOf } from './documents-gate.ts'

const byName = (id: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${id})`

/** Of the document `d`. */
const shownSql = sql<ShownDocument>`json_build_object('documentId', d.id, 'n', d.n, 'name', d.name, 'kind', d.kind,
  'madeBy', d.made_by, 'madeWhen', d.made_when, 'originalKept', d.original_kept,
  'describedAt', d.described_at, 'describedBy', ${byName(sql`d.described_by`)},
  'added', (select json_build_object('at', f.added_at, 'by', ${byName(sql`f.added_by`)}, 'bytes', f.bytes)
     from adults.document_file f where f.document_id = d.id),
  'withdrawn', (select json_build_object('at', w.withdrawn_at, 'by', ${byName(sql`w.withdrawn_by`)}, 'why', w.why)
     from adults.document_withdrawal w where w.document_id = d.id),
  'sealedAt', (select s.sealed_at from adults.document_seal s where s.document_id = d.id),
  'destroyedAt', (select x.destroyed_at from adults.document_destruction x where x.document_id = d.id))`

type Found = Omit<DocumentList, 'isLead' | 'shut'> & {
  gate: FoundGate
}

/** The documents of one record, and whether another may come in. */
export const documents = query({
  name: 'adults.documents',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), page: pageAsked }),
  may: may.answer,
  logged: true,
  async read(db, { concernId, page }, call): Promise<DocumentList | undefined> {
    const all = sql<number>`(select count(*)::int from adults.document d where d.concern_id = c.id)`
    const { rows } = await sql<Found>`
      select c.id as concern_id, c.reference,
             ${gateSql} as gate, ${all} as all,
             coalesce((select json_agg(${shownSql} order by d.n desc) from (
               select * from adults.document where concern_id = c.id order by n desc ${onPage(page, all)}) d), '[]')
               as documents
        from adults.concern c
       where c.id = ${concernId} and c.id in (select adults.managed_by_me())`.execute(db)
    const [found] = rows
    if (!found) return undefined
    const { gate, ...list } = found
    return { ...list, isLead: true, shut: shutOf({ gate: await gateOf(call, gate) }) }
  },
})

type FoundOne = Omit<OneDocument, keyof ShownDocument | 'isLead' | 'shut'> & {
  shown: ShownDocument
  gate: FoundGate
}

/** One document without its bytes, and whether its record takes a file. */
export const document = query({
  name: 'adults.document',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), documentId: z.uuid() }),
  may: may.answer,
  async read(db, { concernId, documentId }, call): Promise<OneDocument | undefined> {
    const { rows } = await sql<FoundOne>`
      select c.id as concern_id, c.reference,
             ${gateSql} as gate, ${shownSql} as shown
        from adults.document d join adults.concern c on c.id = d.concern_id
       where d.id = ${documentId} and c.id = ${concernId}`.execute(db)
    const [found] = rows
    if (!found) return undefined
    const { shown, gate, ...head } = found
    return { ...head, ...shown, isLead: true, shut: shutOf({ gate: await gateOf(call, gate) }) }
  },
})
