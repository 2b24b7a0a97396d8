import { type Kysely, sql } from 'kysely'
import { type Actor } from '../../../platform/call.ts'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { type Audience, AUDIENCES } from '../breach.ts'
import type { ConductDb } from '../kit.ts'
import { knowsOfAny } from '../permissions.ts'

export type Person = { personId: Id; name: string; audience: Audience; className: string | null }

/** Of whom somebody may record it: of pupils whoever works here, of parents the leads and the headteacher. */
const audiencesOf = (actor: Actor): Audience[] => (knowsOfAny(actor) ? [...AUDIENCES] : ['pupil'])

/** Everybody else who was a pupil or a parent on a day, of those of whom the reader may record it, with their class. */
export const peopleOn = (day: Temporal.PlainDate, actor: Actor, where = sql`true`) => sql<Person>`
  select distinct on (p.id) p.id as person_id, p.name, m.kind as audience,
         case m.kind when 'pupil' then m.class_name end as class_name
    from people.membership_card m join people.person_card p on p.id = m.person_id
   where m.kind = any (${audiencesOf(actor)}) and p.id is distinct from ${actor.personId}::uuid
     and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
     and (m.stopped_at is null or m.stopped_at >= ${startOf(day)}) and ${where}
   order by p.id, m.kind desc, m.starts_on desc`

/** A pupil or a parent of that day. */
export async function personOn(
  db: Kysely<ConductDb>,
  { personId, actor }: { personId: Id; actor: Actor },
  day: Temporal.PlainDate,
): Promise<Person | undefined> {
  return (await peopleOn(day, actor, sql`p.id = ${personId}`).execute(db)).rows[0]
}
