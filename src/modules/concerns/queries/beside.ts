import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Choice, Part } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Another concern of a child, as one line. */
export type Earlier = {
  concernId: Id
  reference: string
  reportedAt: string
  part: Part | null
  begins: string
  decided: Choice | null
}
export type Sibling = { personId: Id; name: string; className: string | null; notes: number }
/** A child who stands in another concern with this one. */
export type Peer = { personId: Id; name: string; className: string | null }
export type Beside = {
  personId: Id
  name: string
  all: number
  earlier: readonly Earlier[]
  siblings: readonly Sibling[]
  peers: readonly Peer[]
}

/** More stand on the child’s own page. */
export const SHOWN_BESIDE = 10

/** What else is known of each child of a concern: their other concerns, newest first, their brothers and sisters, and who stood beside them. */
export const beside = query({
  name: 'concerns.beside',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.seeChronology,
  logged: true,
  async read(db, { concernId }): Promise<Beside[]> {
    const { rows } = await sql<Beside>`
      select k.person_id, p.name,
             (select count(*)::int from concerns.child o
               where o.person_id = k.person_id and o.concern_id <> k.concern_id and o.ended_at is null) as all,
             coalesce((select json_agg(e.line order by e.reported_at desc, e.id) from (
               select c.id, c.reported_at, json_build_object('concernId', c.id, 'reference', c.reference,
                        'reportedAt', c.reported_at, 'part', o.part, 'decided', d.choice,
                        'begins', left(coalesce(nullif(c.saw, ''), nullif(c.said, ''), nullif(c.others_said, ''),
                          nullif(c.thought, ''), c.about), 120)) as line
                 from concerns.child o
                 join concerns.concern c on c.id = o.concern_id
                 left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
                where o.person_id = k.person_id and o.concern_id <> k.concern_id and o.ended_at is null
                order by c.reported_at desc, c.id limit ${SHOWN_BESIDE}) e), '[]') as earlier,
             coalesce((select json_agg(json_build_object('personId', s.other_id, 'name', sp.name,
                 'className', (select m.class_name from people.membership_card m where m.person_id = s.other_id
                    and m.kind = 'pupil' order by m.starts_on desc limit 1),
                 'notes', (select count(*) from concerns.child o
                    where o.person_id = s.other_id and o.ended_at is null)) order by sp.name)
               from people.sibling_card s join concerns.named_card sp on sp.id = s.other_id
              where s.pupil_id = k.person_id), '[]') as siblings,
             coalesce((select json_agg(e.line order by e.name, e.person_id) from (
               select o.person_id, op.name, json_build_object('personId', o.person_id, 'name', op.name,
                        'className', (select m.class_name from people.membership_card m where m.person_id = o.person_id
                           and m.kind = 'pupil' order by m.starts_on desc, m.id limit 1)) as line
                 from concerns.child mine
                 join concerns.child o on o.concern_id = mine.concern_id and o.person_id <> mine.person_id
                   and o.ended_at is null
                 join concerns.named_card op on op.id = o.person_id
                where mine.person_id = k.person_id and mine.concern_id <> k.concern_id and mine.ended_at is null
                group by o.person_id, op.name order by max(mine.added_at) desc, o.person_id
                limit ${SHOWN_BESIDE}) e), '[]') as peers
        from concerns.child k
        join concerns.named_card p on p.id = k.person_id
       where k.concern_id = ${concernId} and k.ended_at is null
       order by k.added_at, p.name`.execute(db)
    return rows
  },
})
