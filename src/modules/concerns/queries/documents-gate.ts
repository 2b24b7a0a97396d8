import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type DocumentsShut, documentsShut, type Gate } from '../../../platform/documents/document.ts'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { isOfPictures, NOTHING_COMES_IN } from '../of-pictures.ts'
import type { ConcernsDb } from '../kit.ts'
import { isDutyOrReader } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import { followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'

const keys = sql`array[${sql.join(NOTHING_COMES_IN)}]::text[]`

/** A record of which nothing comes in: by what it follows, or because a device was taken in it. */
export const isSuchSql = (id: RawBuilder<unknown>): RawBuilder<boolean> => sql`${id} in (
  select concern_id from concerns.procedure_run where key = any(${keys})
  union all select concern_id from concerns.device_search)`

const answeredAt = sql`(select max(q.answered_at) from concerns.document_question q where q.concern_id = c.id)`

/** Whether this reference stands in anything that is written in that record, however its letters were. */
const namesSql = (id: RawBuilder<unknown>, reference: RawBuilder<unknown>) => sql`exists (
  select from concerns.said s where s.concern_id = ${id} and strpos(upper(s.words), ${reference}) > 0)`

type FoundGate = {
  isDecided: boolean
  hasDevice: boolean
  isLinked: boolean
  isOfSameChild: boolean
  /** All that is written in it since somebody last wrote that it is of no such kind. */
  text: string | null
  found: FoundProcedures
}

/** Of the concern `c`. Of another record its reader is told nothing that they could not see themselves. */
export const gateSql = sql<FoundGate>`json_build_object(
  'isDecided', exists (select from concerns.decision d where d.concern_id = c.id),
  'hasDevice', exists (select from concerns.device_search s where s.concern_id = c.id),
  'isLinked', exists (select from concerns.concern o where o.id <> c.id and ${isSuchSql(sql`o.id`)} and (
     ${namesSql(sql`o.id`, sql`c.reference`)} or ${namesSql(sql`c.id`, sql`o.reference`)}
     or exists (select from concerns.decision d where (d.concern_id = c.id and o.id = any(d.rests_on))
                   or (d.concern_id = o.id and c.id = any(d.rests_on))))),
  'isOfSameChild', exists (select from concerns.child k
     join concerns.child j on j.person_id = k.person_id and j.concern_id <> k.concern_id and j.ended_at is null
    where k.concern_id = c.id and k.ended_at is null and (
      exists (select from concerns.procedure_run u where u.concern_id = j.concern_id and u.key = any(${keys})
                 and greatest(u.began_at, j.added_at, k.added_at) > coalesce(${answeredAt}, '-infinity'))
      or exists (select from concerns.device_search s where s.concern_id = j.concern_id
                 and greatest(s.begun_at, j.added_at, k.added_at) > coalesce(${answeredAt}, '-infinity')))),
  'text', (select string_agg(s.words, e'\\n') from concerns.said s
     where s.concern_id = c.id and s.said_at > coalesce(${answeredAt}, '-infinity')),
  'found', ${proceduresSql})`

const POINTS = new Set(NOTHING_COMES_IN.map(key => `follows-${key}`))

export function gateOf({ found, text, ...known }: FoundGate): Gate {
  const followed = followedIn(found)
  return {
    ...known,
    follows: followed.some(
      ({ run, walk }) =>
        NOTHING_COMES_IN.includes(run.procedure.key) ||
        // A step that asks for one, before anybody has begun it.
        walk.steps.some(({ step, stands }) => POINTS.has(step.by ?? '') && stands !== 'not-needed'),
    ),
    isSpokenOf: isOfPictures(text ?? ''),
  }
}

export type DocumentsStanding = { concernId: Id; reference: string; isReader: boolean; gate: Gate }

/** Whether a document may come into one record; nothing, for whoever may not read it. */
export async function documentsStanding(
  db: Kysely<ConcernsDb>,
  concernId: Id,
  { actor, now }: Pick<Call, 'actor' | 'now'>,
): Promise<DocumentsStanding | undefined> {
  const { rows } = await sql<Omit<DocumentsStanding, 'gate'> & { gate: FoundGate }>`
    select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader, ${gateSql} as gate
      from concerns.concern c where c.id = ${concernId}`.execute(db)
  const [found] = rows
  return found && isDutyOrReader(actor, found) ? { ...found, gate: gateOf(found.gate) } : undefined
}

export const shutOf = ({ gate }: { gate: Gate }): DocumentsShut | undefined => documentsShut(gate)
