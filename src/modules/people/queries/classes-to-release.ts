import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from './held.ts'

export type ClassToRelease = { className: string; contacts: number; toRelease: number; flagged: number }

/** Each class, how many contacts its pupils have, and how many of them wait. '' stands for no class. */
export const classesToRelease = query({
  name: 'people.classes-to-release',
  input: z.object({}),
  may: may.seeContacts,
  async read(db, _input, { now }): Promise<ClassToRelease[]> {
    const { rows } = await sql<ClassToRelease>`
      select coalesce(membership.class_name, '') as class_name, count(*)::int as contacts,
             (count(*) filter (where c.id is null and f.id is null))::int as to_release,
             (count(*) filter (where f.id is not null))::int as flagged
        from people.relationship r
        join people.membership on membership.person_id = r.pupil_id and membership.kind = 'pupil'
         and ${held('membership', now)}
        left join people.contact_release c
          on c.pupil_id = r.pupil_id and c.person_id = r.person_id and c.withdrawn_at is null
        left join people.must_not_be_told f
          on f.pupil_id = r.pupil_id and f.person_id = r.person_id and f.lifted_at is null
       where r.replaced_at is null
       group by 1 order by 1`.execute(db)
    return rows
  },
})
