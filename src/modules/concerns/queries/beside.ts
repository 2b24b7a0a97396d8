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
export type Beside = {
  personId: Id
  name: string
  all: number
  earlier: readonly Earlier[]
  siblings: readonly Sibling[]
}

/** More stand on the child’s own page. */
export const SHOWN_BESIDE = 10

/** What else is known of each child of a concern: their other concerns, newest first, and their brothers and sisters. */
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
               from people.sibling_card s join people.person_card sp on sp.id = s.other_id
              where s.pupil_id = k.person_id), '[]') as siblings
        from concerns.child k
        join people.person_card p on p.id = k.person_id
       where k.concern_id = ${concernId} and k.ended_at is null
       order by k.added_at, p.name`.execute(db)
    return rows
  },
})
