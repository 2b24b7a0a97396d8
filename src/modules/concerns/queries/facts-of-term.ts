import { type Kysely, sql } from 'kysely'
import { dayOf, startOf } from '../../../platform/clock.ts'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { riskTypes } from '../controls/risk-types.ts'
import { yearGroupOn } from '../dimensions.ts'
import type { Counted, Fact } from '../figures.ts'
import type { ConcernsDb } from '../kit.ts'
import type { Days } from '../periods.ts'
import { QUESTIONS } from '../record-fields.ts'
import { riskKey } from '../risks.ts'
import type { Labels } from '../term-tables.ts'
import { fieldsInForce } from './fields-in-force.ts'
import { factsSql } from './trends.ts'

/**
 * What was first decided in these days: each concern is in one term, whenever it is decided, and no undecided one in
 * any. What is kept from one of the leads is left out, whoever of them makes the figures.
 */
export async function factsOfTerm(
  db: Kysely<ConcernsDb>,
  { from, to }: Days,
  leads: readonly Id[],
): Promise<Fact[]> {
  const first = sql`(select min(x.decided_at) from concerns.decision x where x.concern_id = c.id)`
  const { rows } =
    await sql<Fact>`${factsSql(sql<boolean>`${first} >= ${startOf(from)} and ${first} < ${startOf(to.add({ days: 1 }))}
    and c.id not in (select concerns.kept_from(${[...leads]}::uuid[]))`)}
    order by c.reported_at, c.id`.execute(db)
  return rows
}

const FIRST_YEAR = 'Reception'
const itemsOf = (field: 'place' | 'device-owner'): string[] =>
  (QUESTIONS[field] ?? []).flatMap(({ items = [] }) => items.map(({ value }) => value))

/** The rows of each table, from the policy and the roll and never from what was counted. */
export async function labelsOfTerm(db: Kysely<ConcernsDb>, call: Call, { to }: Days): Promise<Labels> {
  const { rows } = await sql<Counted>`
    select distinct '' as person_id, f.year_group, f.born_on::text as born_on from people.pupil_file_card f
      join people.membership_card m on m.person_id = f.pupil_id and m.kind = 'pupil'
       and m.starts_on <= ${to} and (m.ends_on is null or m.ends_on > ${to})`.execute(db)
  const found = new Set(rows.map(child => yearGroupOn(child, to, dayOf(call.now))))
  const risks = (await allInForce(call, riskTypes))
    .map(({ parameters }) => parameters)
    .filter(({ neededAt }) => neededAt !== 'not-offered')
  return {
    risks: risks.map(({ area, type }) => riskKey(area, type)).toSorted(),
    years: [...found].toSorted((a, b) => yearNumber(a) - yearNumber(b) || a.localeCompare(b)),
    places: [...((await fieldsInForce(call)).places ?? []), ...itemsOf('place')],
    devices: itemsOf('device-owner'),
  }
}

const yearNumber = (label: string): number =>
  label === FIRST_YEAR ? 0 : Number(/\d+/.exec(label)?.[0] ?? -1)
