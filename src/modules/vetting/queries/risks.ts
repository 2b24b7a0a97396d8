import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'

export type Risk = {
  personId: Id
  supervisedBy: string
  measures: string
  until: Temporal.PlainDate
  agreedAt: Temporal.Instant
  agreedBy: string
  replacedAt: Temporal.Instant | null
}

export const RISK_TIMES = { until: 'day', agreedAt: 'instant', replacedAt: 'instant' } as const

export const risksSql = ({ at, personId }: { at?: Temporal.Instant; personId?: Id }) => sql<Risk>`
  select k.person_id, s.name as supervised_by, k.measures, k.until, k.agreed_at,
         a.name as agreed_by, k.replaced_at
    from vetting.risk k
    join people.person_card s on s.id = k.supervised_by
    join people.person_card a on a.id = k.agreed_by
   where ${personId === undefined ? sql`true` : sql`k.person_id = ${personId}`}
     and ${at === undefined ? sql`true` : sql`k.agreed_at <= ${at} and (k.replaced_at is null or k.replaced_at > ${at})`}
   order by k.agreed_at desc, k.id`
