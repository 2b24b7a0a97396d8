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
      select p.id as person_id, array[p.name, d.given_name || ' ' || d.family_name] as names, d.email, d.upn, bool_and(m.kind = 'pupil') as is_pupil
        from people.person_card p
        join people.person_details d on d.person_id = p.id and d.replaced_at is null
        join people.membership_card m on m.person_id = p.id and m.stopped_at is null
         and m.starts_on <= ${dayOf(now)} and (m.ends_on is null or m.ends_on >= ${dayOf(now)})
       group by p.id, p.name, d.given_name, d.family_name, d.email, d.upn order by p.id`.execute(db)
    return meantBy(rows, said)
  },
})
