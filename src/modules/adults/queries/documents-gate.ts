import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { type DocumentsShut, documentsShut, type Gate } from '../../../platform/documents/document.ts'
import type { Id } from '../../../words/ids.ts'
import { isOfPictures, takesNoDocuments } from '../../concerns/index.ts'
import type { AdultsDb } from '../kit.ts'
import { saidIn } from './said.ts'

/** Procedures of a record into which no file ever comes, from anybody. */
const NOTHING_COMES_IN = ['indecent-images-adult']
const keys = sql`array[${sql.join(NOTHING_COMES_IN)}]::text[]`

const answeredAt = sql`(select max(q.answered_at) from adults.document_question q where q.concern_id = c.id)`
/** Whether this reference stands in anything that is written in that record, however its letters were. */
const namesSql = (id: RawBuilder<unknown>, reference: RawBuilder<unknown>) => sql`exists (
  select from (${saidIn(id)}) s where strpos(upper(s.words), ${reference}) > 0)`

export type FoundGate = {
  isDecided: boolean
  follows: boolean
  isLinked: boolean
  /** All that is written in it since somebody last wrote that it is of no such kind. */
  text: string | null
  childConcernIds: readonly Id[]
}

/** Of the record `c`, for its case manager. */
export const gateSql = sql<FoundGate>`json_build_object(
  'isDecided', exists (select from adults.decision d where d.concern_id = c.id),
  'follows', exists (select from adults.procedure_run u where u.concern_id = c.id and u.key = any(${keys})),
  'isLinked', exists (select from adults.concern o where o.id <> c.id
     and exists (select from adults.procedure_run u where u.concern_id = o.id and u.key = any(${keys}))
     and (${namesSql(sql`o.id`, sql`c.reference`)} or ${namesSql(sql`c.id`, sql`o.reference`)})),
  'text', (select string_agg(s.words, e'\\n') from (${saidIn(sql`c.id`)}) s
     where s.said_at > coalesce(${answeredAt}, '-infinity')),
  'childConcernIds', coalesce((select json_agg(l.child_concern_id) from adults.child_link l where l.concern_id = c.id), '[]'))`

/** The child’s own record, which only this side knows of, may be of such a kind too. */
export async function gateOf(
  call: Call & { unit: Unit },
  { text, childConcernIds, ...known }: FoundGate,
): Promise<Gate> {
  const child = childConcernIds.length
    ? await takesNoDocuments(call, { concernIds: childConcernIds })
    : undefined
  return {
    ...known,
    ...{ hasDevice: false, isOfSameChild: false },
    isLinked: known.isLinked || child?.isSuch === true,
    isSpokenOf: isOfPictures(text ?? ''),
  }
}

/** Whether a document may come into one record; nothing, for whoever does not answer for it. */
export async function documentsStanding(
  db: Kysely<AdultsDb>,
  concernId: Id,
  call: Call & { unit: Unit },
): Promise<{ gate: Gate } | undefined> {
  const { rows } = await sql<{ gate: FoundGate }>`
    select ${gateSql} as gate from adults.concern c
     where c.id = ${concernId} and c.id in (select adults.managed_by_me())`.execute(db)
  return rows[0] && { gate: await gateOf(call, rows[0].gate) }
}

export const shutOf = ({ gate }: { gate: Gate }): DocumentsShut | undefined => documentsShut(gate)
