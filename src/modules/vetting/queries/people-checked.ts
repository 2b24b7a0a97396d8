import { type Kysely, sql } from 'kysely'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { type List, together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { type Asked, CHECKED, type Checked, type Entry, missingOf } from '../checks.ts'
import type { VettingDb } from '../kit.ts'
import { entriesSql, ENTRY_TIMES, openNumber } from './entries.ts'
import { RISK_TIMES, risksSql, type Risk } from './risks.ts'

export type PersonHere = {
  personId: Id
  name: string
  kinds: readonly Checked[]
  startsOn: Temporal.PlainDate
}
export type Recorded = PersonHere & {
  isAsked: boolean
  entries: readonly Entry[]
  missing: readonly Entry['kind'][]
  /** Agreed, and not run out on that day. */
  risk: Risk | undefined
}

/** The end of a past day, or this moment. */
export const momentOf = (day: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant =>
  Temporal.PlainDate.compare(day, dayOf(now)) >= 0 ? now : startOf(day.add({ days: 1 }))

export const hereSql = (day: Temporal.PlainDate, at: Temporal.Instant) => sql<PersonHere>`
  select m.person_id, p.name, json_agg(distinct m.kind order by m.kind) as kinds, min(m.starts_on) as starts_on
    from people.membership_card m
    join people.person_card p on p.id = m.person_id
   where m.kind in (${sql.join([...CHECKED])}) and m.starts_on <= ${day}
     and (m.ends_on is null or m.ends_on >= ${day}) and (m.stopped_at is null or m.stopped_at > ${at})
   group by m.person_id, p.name
   order by p.name, m.person_id`

/** Every adult of a day, with what stood of them at its end: one statement. */
export async function peopleChecked(
  db: Kysely<VettingDb>,
  asked: Asked,
  { day, now, withNumbers }: { day: Temporal.PlainDate; now: Temporal.Instant; withNumbers: boolean },
): Promise<Recorded[]> {
  const at = momentOf(day, now)
  const people: List<PersonHere> = { rows: hereSql(day, at), times: { startsOn: 'day' } }
  const entries: List<Entry> = { rows: entriesSql({ at, withNumbers }), times: ENTRY_TIMES }
  const risks: List<Risk> = { rows: risksSql({ at }), times: RISK_TIMES }
  const found = await together(db, { people, entries, risks })
  const of = Map.groupBy(found.entries, ({ personId }) => personId)
  return found.people.map(person => {
    const seen = (of.get(person.personId) ?? []).map(openNumber)
    const isAsked = person.kinds.some(kind => asked.audiences.includes(kind))
    const risk = found.risks.find(({ personId }) => personId === person.personId)
    return {
      ...person,
      ...{ isAsked, entries: seen },
      missing: isAsked ? missingOf(asked.checks, seen, day) : [],
      risk: risk && Temporal.PlainDate.compare(risk.until, day) >= 0 ? risk : undefined,
    }
  })
}
