import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { words } from '../fields.ts'
import { query, type VisitorsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { COMES_AS } from '../visit.ts'

export type Known = {
  personId: Id
  name: string
  kinds: string[]
  organisation: string | null
  lastOn: string | null
}
export type Host = { personId: Id; name: string }

const MOST = 12
const pattern = (typed: string): string => `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`

/** Whoever is called so and has been here before as somebody who comes to the desk. */
export async function knownAs(db: Kysely<VisitorsDb>, name: string): Promise<Known[]> {
  if (!name.trim()) return []
  const { rows } = await sql<Known>`
    select p.id as person_id, p.name, array_agg(distinct m.kind) as kinds,
           (select v.organisation from visitors.visit v where v.person_id = p.id order by v.arrived_at desc limit 1)
             as organisation,
           (select max(v.arrived_on)::text from visitors.visit v where v.person_id = p.id) as last_on
      from people.person_card p join people.membership_card m on m.person_id = p.id
     where lower(p.name) = lower(${name.trim().replaceAll(/\s+/g, ' ')}) and m.kind = any (${[...COMES_AS]})
     group by p.id, p.name order by p.id limit ${MOST}`.execute(db)
  return rows
}

/** Whoever works here today and is called something like this. */
export async function hostsNamed(
  db: Kysely<VisitorsDb>,
  name: string,
  now: Temporal.Instant,
): Promise<Host[]> {
  if (!name.trim()) return []
  const today = dayOf(now)
  const { rows } = await sql<Host>`
    select distinct p.id as person_id, p.name
      from people.person_card p join people.membership_card m on m.person_id = p.id
     where p.name ilike ${pattern(name.trim())} and m.kind = 'staff' and m.starts_on <= ${today}
       and (m.ends_on is null or m.ends_on >= ${today}) and (m.stopped_at is null or m.stopped_at > ${now})
     order by p.name, p.id limit ${MOST}`.execute(db)
  return rows
}

/** For the form: whom the typed names may mean. */
export const whoComes = query({
  name: 'visitors.who-comes',
  input: z.object({
    givenName: words(120).catch(''),
    familyName: words(120).catch(''),
    host: words(120).catch(''),
  }),
  may: may.keep,
  async read(db, { givenName, familyName, host }, { now }) {
    const hosts = await hostsNamed(db, host, now)
    return {
      known: givenName && familyName ? await knownAs(db, `${givenName} ${familyName}`) : [],
      hosts: hosts.length > 1 ? hosts : [],
    }
  },
})
