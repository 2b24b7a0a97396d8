import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { startOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { Fact } from '../figures.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** What is counted of a concern `c`, whose standing decision is `d`. One made beside a record about an adult is in no figure. */
export const factsSql = (where: RawBuilder<boolean>) => sql`
  select c.id as concern_id, c.reported_at, c.more, coalesce(d.risks, '{}') as risks, d.other_risk is not null as is_other_risk, d.choice,
         (select min(r.read_at) from concerns.reading r where r.concern_id = c.id) as opened_at,
         coalesce((select json_agg(json_build_object('personId', k.person_id, 'yearGroup', f.year_group, 'bornOn', f.born_on)
               order by k.added_at, k.id)
             from concerns.child k left join people.pupil_file_card f on f.pupil_id = k.person_id
            where k.concern_id = c.id and k.ended_at is null), '[]') as children,
         (select e.answers ->> 'because' from concerns.procedure_run u join concerns.procedure_entry e on e.run_id = u.id
           where u.concern_id = c.id and u.key = 'hate' and e.answers ? 'because'
           order by e.recorded_at desc, e.n desc, e.id limit 1) as characteristic
    from concerns.concern c left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
   where c.source <> 'other-register' and ${where}`

export type Named = { reference: string; initials: readonly string[] }
export type Trends = { facts: readonly (Fact & Named)[] }

const day = z.instanceof(Temporal.PlainDate)

/** Each concern of these days that the reader may read, as it is counted. */
export const trends = query({
  name: 'concerns.trends',
  chain: 'concerns',
  input: z.object({ from: day, to: day }),
  may: may.seeTrends,
  async read(db, { from, to }): Promise<Trends> {
    const within = sql<boolean>`c.reported_at >= ${startOf(from)} and c.reported_at < ${startOf(to.add({ days: 1 }))}`
    const { rows } = await sql<Fact & Named & { concernId: Id }>`
      select f.*, c.reference, coalesce((select array_agg(p.initials order by k.added_at, k.id) from concerns.child k
               join concerns.named_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '{}') as initials
        from (${factsSql(within)}) f join concerns.concern c on c.id = f.concern_id
       order by f.reported_at, f.concern_id`.execute(db)
    return { facts: rows }
  },
})
