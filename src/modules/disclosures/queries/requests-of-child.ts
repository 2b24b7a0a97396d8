import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { type DisclosuresDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Request, requestSql } from './request-sql.ts'

/** Somebody who is something to the child, as the school's own list has it. */
export type Adult = {
  personId: Id
  name: string
  words: string | null
  responsibility: boolean | null
  isNever: boolean
}
export type RequestsOfChild = {
  personId: Id
  name: string
  className: string | null
  adults: readonly Adult[]
  /** Newest first. */
  requests: readonly Request[]
}

export async function childWithFile(
  db: Kysely<DisclosuresDb>,
  personId: Id,
): Promise<RequestsOfChild | undefined> {
  const { rows } = await sql<RequestsOfChild>`
    select p.id as person_id, p.name, m.class_name,
           coalesce((select json_agg(json_build_object('personId', a.person_id, 'name', n.name, 'words', a.words,
               'responsibility', a.parental_responsibility,
               'isNever', exists (select from people.never_told x where x.pupil_id = p.id and x.person_id = a.person_id))
               order by a.place, n.name, a.person_id)
             from people.adult_of_pupil a join people.person_card n on n.id = a.person_id
            where a.pupil_id = p.id), '[]') as adults,
           coalesce((select json_agg(${requestSql} order by r.recorded_at desc, r.id)
             from disclosures.request r where r.child_id = p.id), '[]') as requests
      from concerns.named_card p
      left join lateral (select class_name from people.membership_card
                          where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
     where p.id = ${personId} and exists (select from concerns.child_card c where c.person_id = p.id)`.execute(
    db,
  )
  return rows[0]
}

/** Who asked for what is held of one child, and what became of it. */
export const requestsOfChild = query({
  name: 'disclosures.requests-of-child',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.answer,
  logged: true,
  read: (db, { personId }) => childWithFile(db, personId),
})
