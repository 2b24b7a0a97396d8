import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Part } from '../concern.ts'

type Child = { personId: Id; initials: string; className: string | null }
/** A brother or sister, and in how many concerns they stand. */
export type SiblingShown = Child & { notes: number }
/** A child who stands beside this one, with the part that is theirs. */
export type Linked = Child & { concerns: readonly { concernId: Id; reference: string; part: Part | null }[] }

/** More stand in the concerns themselves. */
const MOST = 50

const classOf = (id: ReturnType<typeof sql>) => sql`(select m.class_name from people.membership_card m
  where m.person_id = ${id} and m.kind = 'pupil' order by m.starts_on desc, m.id limit 1)`

export const siblingsSql = sql<
  SiblingShown[]
>`coalesce((select json_agg(json_build_object('personId', s.other_id,
    'initials', n.initials, 'className', ${classOf(sql`s.other_id`)},
    'notes', (select count(*) from concerns.child o where o.person_id = s.other_id and o.ended_at is null))
    order by n.name, s.other_id)
  from people.sibling_card s join concerns.named_card n on n.id = s.other_id where s.pupil_id = p.id), '[]')`

export const linkedSql = sql<
  Linked[]
>`coalesce((select json_agg(l.line order by l.last desc, l.person_id) from (
    select k.person_id, max(t.reported_at) as last, json_build_object('personId', k.person_id, 'initials', n.initials,
        'className', ${classOf(sql`k.person_id`)}, 'concerns', json_agg(json_build_object('concernId', t.id,
          'reference', t.reference, 'part', k.part) order by t.reported_at desc, t.id)) as line
      from theirs t join concerns.child k on k.concern_id = t.id and k.ended_at is null
      join concerns.named_card n on n.id = k.person_id
     where k.person_id <> p.id
     group by k.person_id, n.initials order by max(t.reported_at) desc, k.person_id limit ${MOST}) l), '[]')`

export const waitsSql = sql`json_build_object(
  'undecided', (select count(*) from theirs t where not exists (select from concerns.decision d where d.concern_id = t.id)),
  'actions', (select count(*) from entries e where e.kind = 'asked-to-do' and (e.raw ->> 'isOpen')::boolean),
  'unsent', (select count(*) from entries e where e.kind = 'drafted' and not exists (
     select from concerns.referral_step s where s.referral_id = e.id::uuid and s.kind = 'sent')),
  'unanswered', (select count(*) from entries e where e.kind = 'drafted' and exists (
     select from concerns.referral_step s where s.referral_id = e.id::uuid and s.kind = 'sent') and not exists (
     select from concerns.referral_step s where s.referral_id = e.id::uuid and s.kind = 'answered')),
  'reviewOn', (select min(d.review_on) from theirs t join concerns.decision d on d.concern_id = t.id and d.replaced_at is null))`
