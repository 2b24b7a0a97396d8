import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from './held.ts'

export type PupilContact = {
  relationshipId: Id
  personId: Id
  pupilId: Id
  name: string
  pupilName: string
  className: string | null
  words: string | null
  parentalResponsibility: boolean | null
  email: string | null
  phone: string | null
  isReleased: boolean
  toldSince: Temporal.PlainDate | null
  toldReason: string | null
}

/** The contacts of the pupils who are here: of a class, around one person, or one of them. */
export const pupilContacts = query({
  name: 'people.pupil-contacts',
  input: z.object({
    className: z.string().max(40).optional().catch(undefined),
    relationshipId: z.uuid().optional(),
    /** As the pupil, or as the contact. */
    relatedTo: z.uuid().optional(),
  }),
  may: may.seeContacts,
  async read(db, { className, relationshipId, relatedTo }, { now }): Promise<PupilContact[]> {
    const { rows } = await sql<PupilContact>`
      select r.id as relationship_id, r.person_id, r.pupil_id, a.name, p.name as pupil_name, membership.class_name,
             r.words, r.parental_responsibility, r.email, r.phone, c.id is not null as is_released,
             f.since as told_since, f.reason as told_reason
        from people.relationship r
        join people.person_card a on a.id = r.person_id
        join people.person_card p on p.id = r.pupil_id
        join people.membership on membership.person_id = r.pupil_id and membership.kind = 'pupil'
         and ${held('membership', now)}
        left join people.contact_release c
          on c.pupil_id = r.pupil_id and c.person_id = r.person_id and c.withdrawn_at is null
        left join people.must_not_be_told f
          on f.pupil_id = r.pupil_id and f.person_id = r.person_id and f.lifted_at is null
       where r.replaced_at is null
         and ${className === undefined ? sql`true` : sql`coalesce(membership.class_name, '') = ${className}`}
         and ${relationshipId === undefined ? sql`true` : sql`r.id = ${relationshipId}`}
         and ${relatedTo === undefined ? sql`true` : sql`(r.pupil_id = ${relatedTo} or r.person_id = ${relatedTo})`}
       order by p.name, r.pupil_id, r.place, a.name
       limit 2000`.execute(db)
    return rows
  },
})
