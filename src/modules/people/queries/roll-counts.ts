import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from './held.ts'

export type RollCounts = {
  pupils: number
  staff: number
  contacts: number
  toRelease: number
  filesWaiting: number
}

/** Contacts of today's pupils whom nobody has released, and who are under no warning. */
export const toRelease = (
  now: Temporal.Instant,
): RawBuilder<number> => sql<number>`(select count(*) from people.relationship r
    where r.replaced_at is null
      and not exists (select from people.contact_release c where c.pupil_id = r.pupil_id
                         and c.person_id = r.person_id and c.withdrawn_at is null)
      and not exists (select from people.must_not_be_told f where f.pupil_id = r.pupil_id
                         and f.person_id = r.person_id and f.lifted_at is null)
      and exists (select from people.membership
                   where person_id = r.pupil_id and kind = 'pupil'
                     and ${held('membership', now)}))::int`

export const filesWaiting = sql<number>`(select count(*) from people.roll_file where sealed is not null)::int`

/** What the roll holds today, in figures. */
export const rollCounts = query({
  name: 'people.roll-counts',
  input: z.object({}),
  may: may.seeContacts,
  async read(db, _input, { now }): Promise<RollCounts> {
    const { rows } = await sql<RollCounts>`
      select (select count(distinct person_id) from people.membership
               where kind = 'pupil' and ${held('membership', now)})::int as pupils,
             (select count(distinct person_id) from people.membership
               where kind = 'staff' and ${held('membership', now)})::int as staff,
             (select count(distinct person_id) from people.relationship where replaced_at is null)::int as contacts,
             ${toRelease(now)} as to_release,
             ${filesWaiting} as files_waiting`.execute(db)
    return rows[0] ?? { pupils: 0, staff: 0, contacts: 0, toRelease: 0, filesWaiting: 0 }
  },
})
