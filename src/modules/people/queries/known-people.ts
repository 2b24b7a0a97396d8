import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { KnownHere, KnownLink } from '../roll/settled.ts'
import type { PeopleDb } from '../tables.ts'

type PersonRow = Omit<KnownHere, 'contacts' | 'dateOfBirth' | 'startsOn' | 'endsOn' | 'lookedAfterSince'> & {
  dateOfBirth: Temporal.PlainDate | null
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  lookedAfterSince: Temporal.PlainDate | null
}

/** Every pupil and member of staff, those who have left too: each once, as what they are now or were last. */
export async function knownPeople(db: Kysely<PeopleDb>, today: Temporal.PlainDate): Promise<KnownHere[]> {
  const { rows } = await sql<PersonRow>`
    select distinct on (m.person_id)
           m.person_id as id, m.id as membership_id, m.kind, m.class_name, m.job_title, m.starts_on, m.ends_on,
           m.stopped_at is null and coalesce(m.ends_on >= ${today} and m.ends_on >= m.starts_on, true) as is_here,
           d.given_name, d.family_name, d.known_as, d.date_of_birth, d.email, d.upn,
           u.year_group, u.looked_after, u.looked_after_since,
           exists (select from people.appointment a
                    where a.person_id = m.person_id and a.stopped_at is null
                      and (a.ends_on is null or a.ends_on >= ${today})) as holds_duty
      from people.membership m
      join people.person_details d on d.person_id = m.person_id and d.replaced_at is null
      left join people.pupil_details u on u.pupil_id = m.person_id and u.replaced_at is null
     where m.kind in ('pupil', 'staff')
     order by m.person_id, is_here desc, m.starts_on desc, m.recorded_at desc`.execute(db)
  const linksOf = Map.groupBy(await knownLinks(db), ({ pupilId }) => pupilId)
  return rows.map(row => ({
    ...row,
    dateOfBirth: row.dateOfBirth?.toString() ?? null,
    startsOn: row.startsOn.toString(),
    endsOn: row.endsOn?.toString() ?? null,
    lookedAfterSince: row.lookedAfterSince?.toString() ?? null,
    contacts: linksOf.get(row.id) ?? [],
  }))
}

async function knownLinks(db: Kysely<PeopleDb>): Promise<(KnownLink & { pupilId: Id })[]> {
  const { rows } = await sql<KnownLink & { pupilId: Id }>`
    select r.id, r.pupil_id, r.person_id as adult_id, r.words as relationship, r.parental_responsibility,
           r.place as "order", r.title, r.given_name, r.family_name, r.email, r.phone,
           c.id is not null as may_be_contacted, f.id is not null as must_not_be_told
      from people.relationship r
      left join people.contact_release c
        on c.pupil_id = r.pupil_id and c.person_id = r.person_id and c.withdrawn_at is null
      left join people.must_not_be_told f
        on f.pupil_id = r.pupil_id and f.person_id = r.person_id and f.lifted_at is null
     where r.replaced_at is null
     order by r.pupil_id, r.place, r.id`.execute(db)
  return rows
}
