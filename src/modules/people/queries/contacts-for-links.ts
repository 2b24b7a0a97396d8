import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from './held.ts'

export type LinkContact = { pupilId: Id; personId: Id; name: string; words: string | null }

/**
 * To whom a link about a pupil may be sent today: released, with parental responsibility, and far from every
 * warning. Whoever must not be told about any pupil is not here, nor anybody whose child is under a warning or is
 * looked after.
 */
export const contactsForLinks = query({
  name: 'people.contacts-for-links',
  input: z.object({ pupilIds: z.array(z.uuid()).optional() }),
  may: may.seeLinkContacts,
  async read(db, { pupilIds }, { now }): Promise<LinkContact[]> {
    const { rows } = await sql<LinkContact>`
      select l.pupil_id, l.person_id, p.name, l.words
        from people.contact_for_links l
        join people.person_card p on p.id = l.person_id
       where ${pupilIds ? sql`l.pupil_id = any(${pupilIds}::uuid[])` : sql`true`}
         and exists (select from people.membership
                      where person_id = l.pupil_id and kind = 'pupil' and ${held('membership', now)})
         and exists (select from people.membership
                      where person_id = l.person_id and kind = 'parent' and ${held('membership', now)})
       order by l.pupil_id, p.name, l.person_id`.execute(db)
    return rows
  },
})
