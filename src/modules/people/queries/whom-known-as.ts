import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { type Known, meantBy } from '../known-as.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

const text = z.string().default('')

/** Whom another system of the school means, on the roll of today. For the product itself: nobody is told who is on it. */
export const whomKnownAs = query({
  name: 'people.whom-known-as',
  input: z.object({ upn: text, email: text, name: text, account: text, words: text }),
  may: may.knowWhomMeant,
  async read(db, said, { now }) {
    const { rows } = await sql<Known>`
      select d.person_id, jsonb_build_array(
               jsonb_build_object('given', coalesce(d.known_as, d.given_name), 'family', d.family_name),
               jsonb_build_object('given', d.given_name, 'family', d.family_name)) as names, d.email, d.upn, bool_and(m.kind = 'pupil') as is_pupil
        from people.person_details d
        join people.membership_card m on m.person_id = d.person_id and m.stopped_at is null
         and m.starts_on <= ${dayOf(now)} and (m.ends_on is null or m.ends_on >= ${dayOf(now)})
       where d.replaced_at is null
       group by d.person_id, d.known_as, d.given_name, d.family_name, d.email, d.upn order by d.person_id`.execute(
      db,
    )
    return meantBy(rows, said)
  },
})
