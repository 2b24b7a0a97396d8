import { sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilList } from './pupil-by-id.ts'
import { type PupilContact, pupilContacts } from './pupil-contacts.ts'

export type Sibling = { siblingId: Id; id: Id; name: string }

/** Whose family somebody is: a pupil's contacts, brothers and sisters and care; an adult's pupils here. */
export const family = query({
  name: 'people.family',
  input: z.object({ personId: z.uuid() }),
  may: may.seeContacts,
  async read(db, { personId }, call) {
    const {
      persons: [person],
      pupils: [pupil],
      siblings,
    } = await together(db, {
      persons: {
        rows: db.selectFrom('people.personCard').select(['id', 'name']).where('id', '=', personId),
        times: {},
      },
      pupils: pupilList(db, personId),
      siblings: siblingList(personId),
    })
    if (!person) return undefined
    const related = await pupilContacts.read(db, { relatedTo: personId }, call)
    const contacts = related.filter(({ pupilId }) => pupilId === personId)
    const pupils: readonly PupilContact[] = related.filter(one => one.personId === personId)
    return { ...person, contacts, pupils, pupil, siblings }
  },
})

const siblingList = (personId: Id) => ({
  rows: sql<Sibling>`
    select s.id as sibling_id, p.id, p.name
      from people.sibling s
      join people.person_card p
        on p.id = case when s.pupil_id = ${personId} then s.other_id else s.pupil_id end
     where (s.pupil_id = ${personId} or s.other_id = ${personId}) and s.replaced_at is null
     order by p.name`,
  times: {},
})
