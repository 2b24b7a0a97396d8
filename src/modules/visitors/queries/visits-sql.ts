import { type Kysely, type RawBuilder, sql } from 'kysely'
import { together } from '../../../platform/db/together.ts'
import type { VisitorsDb } from '../kit.ts'
import type { GuestLogin, Visit } from '../visit.ts'

const visitsSql = (where: RawBuilder<unknown>): RawBuilder<Visit> => sql<Visit>`
  select v.id as "visitId", v.person_id as "personId", p.name, v.comes_as as "comesAs", v.organisation, v.purpose,
         h.name as "hostName", v.arrived_on as "arrivedOn", v.arrived_at as "arrivedAt", v.let_in_at as "letInAt",
         v.left_at as "leftAt",
         exists (select from agreements.signing_card c
                  where c.person_id = v.person_id and c.audience = v.comes_as and c.signed_at is null) as "isUnsigned",
         exists (select from visitors.broken_rule b
                  where b.person_id = v.person_id and b.lifted_at is null) as "isBarred"
    from visitors.visit v
    join people.person_card p on p.id = v.person_id
    join people.person_card h on h.id = v.host_id
   where ${where}
   order by v.arrived_at desc, v.id`

const loginsSql = (where: RawBuilder<unknown>): RawBuilder<GuestLogin> => sql<GuestLogin>`
  select g.id as "guestLoginId", g.visit_id as "visitId", p.name, h.name as "hostName", g.login, g.services,
         g.issued_at as "issuedAt", g.ends_at as "endsAt", g.ended_at as "endedAt"
    from visitors.guest_login g
    join visitors.visit v on v.id = g.visit_id
    join people.person_card p on p.id = v.person_id
    join people.person_card h on h.id = v.host_id
   where ${where}
   order by g.issued_at desc, g.id`

const VISIT_TIMES = {
  arrivedOn: 'day',
  arrivedAt: 'instant',
  letInAt: 'instant',
  leftAt: 'instant',
} as const
const LOGIN_TIMES = { issuedAt: 'instant', endsAt: 'instant', endedAt: 'instant' } as const

type Found = { visits: Visit; logins: GuestLogin }
/** Visits and guest logins, in one statement. */
export const visitsAnd = (db: Kysely<VisitorsDb>, visits: RawBuilder<unknown>, logins: RawBuilder<unknown>) =>
  together<VisitorsDb, Found>(db, {
    visits: { rows: visitsSql(visits), times: VISIT_TIMES },
    logins: { rows: loginsSql(logins), times: LOGIN_TIMES },
  })
