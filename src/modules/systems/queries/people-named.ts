import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'

export type Named = { personId: Id; name: string; kinds: string[] }

const MOST = 12

/** Whoever is at the school today and is called something like this, each with what they are here. */
export async function peopleNamed(
  db: Kysely<SystemsDb>,
  name: string,
  now: Temporal.Instant,
): Promise<Named[]> {
  const typed = name.trim()
  if (!typed) return []
  const pattern = `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Named>`
    select p.id as person_id, p.name, array_agg(distinct m.kind) as kinds
      from people.person_card p join people.membership_card m on m.person_id = p.id
     where p.name ilike ${pattern} and ${isHere(now)}
     group by p.id, p.name order by p.name, p.id limit ${MOST}`.execute(db)
  const same = rows.filter(one => one.name.toLowerCase() === typed.toLowerCase())
  return same.length === 1 ? same : rows
}

/** Of a membership `m`: it holds now. */
export const isHere = (now: Temporal.Instant) => sql<boolean>`m.starts_on <= ${dayOf(now)}
  and (m.ends_on is null or m.ends_on >= ${dayOf(now)}) and (m.stopped_at is null or m.stopped_at > ${now})`
