import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { ChildFile, FileConcern, FileHead } from '../child-file.ts'
import { entryOf } from '../file-entry.ts'
import { query } from '../kit.ts'
import { namesIn } from '../names-in.ts'
import { may } from '../permissions.ts'
import { entriesOfChild, type FoundEntry } from './file-entries.ts'
import { entriesSql, headSql, namesSql, ofPupilSql, othersSql, type OtherChild } from './file-head.ts'

type Person = { personId: Id; name: string }
type Found = FileHead & {
  concerns: readonly FileConcern[]
  entries: readonly FoundEntry[]
  named: readonly Person[]
  adults: readonly Person[]
  others: readonly OtherChild[]
}

/**
 * All that is held of one child over all concerns, as plain data: a head, the concerns, and one flat list of entries,
 * each with its id, date, writer, words and whom it names. A record that its reader is kept from is not in it, and no
 * other child is by name. Reading it is logged.
 */
export const childFile = query({
  name: 'concerns.child-file',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    /** Ethnic origin and religion too: where a lead has said so. */
    withKept: z.boolean().default(false),
  }),
  may: may.seeChronology,
  logged: true,
  async read(db, { personId, withKept }): Promise<ChildFile | undefined> {
    const { rows } = await sql<Found>`
      with ${entriesOfChild(personId, undefined, withKept)}
      select ${headSql}, ${concernsSql}, ${othersSql(personId)} as others, ${namesSql} as named,
             coalesce((select json_agg(distinct jsonb_build_object('personId', a.id, 'name', a.name))
               from people.person_card a
              where exists (select from people.membership_card w where w.person_id = a.id
                      and w.kind in ('staff', 'governor', 'volunteer', 'contractor'))
                 or exists (select from people.related_adult r where r.person_id = a.id and r.pupil_id = p.id)), '[]') as adults,
             ${entriesSql(sql`entries`, sql`e.at, e.id`)} as entries
        ${ofPupilSql} where p.id = ${personId}`.execute(db)
    const [found] = rows
    if (!found) return undefined
    const { entries, named, adults, others, ...head } = found
    const around = {
      ...{ own: head.name, others, adultsIn: namesIn(adults) },
      names: new Map([...adults, ...named].map(({ personId: id, name }) => [id, name])),
    }
    return {
      ...head,
      since: head.concerns.map(({ reportedAt }) => reportedAt).at(-1) ?? null,
      entries: entries.map(one => entryOf(one, around)),
    }
  },
})

const concernsSql = sql`coalesce((select json_agg(json_build_object('concernId', t.id, 'reference', t.reference,
    'reportedAt', t.reported_at, 'part', t.part, 'decided', d.choice, 'decidedAt', d.decided_at,
    'reviewOn', d.review_on, 'others', coalesce((select json_agg(k.part order by k.added_at, k.id) from concerns.child k
       where k.concern_id = t.id and k.ended_at is null and k.person_id <> p.id), '[]'))
    order by t.reported_at desc, t.id)
  from theirs t left join concerns.decision d on d.concern_id = t.id and d.replaced_at is null), '[]') as concerns`
