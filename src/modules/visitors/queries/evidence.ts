import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { Barred, GuestLogins, SignedFirst } from '../controls.ts'
import type { VisitorsDb } from '../kit.ts'

type Asking = Call & { unit: Unit }
type Tally = { due: number; kept: number }

const tables = ({ unit }: Asking) => unit.db as unknown as Kysely<VisitorsDb>
const NOT_ASKED: Evidence = { state: 'nothing-due', kept: 0, due: 0, figure: 'Not asked for', exceptions: [] }

const said = ({ due, kept }: Tally, none: string, figure: string): Evidence =>
  due
    ? { state: kept < due ? 'not-met' : 'met', kept, due, figure, exceptions: [] }
    : { state: 'nothing-due', kept, due, figure: none, exceptions: [] }

const tally = async (call: Asking, query: ReturnType<typeof sql<Tally>>): Promise<Tally> =>
  (await query.execute(tables(call))).rows[0] ?? { due: 0, kept: 0 }

const aYearAgo = ({ now }: Asking): Temporal.PlainDate => dayOf(now).subtract({ years: 1 })

/** Of a year: who was let in, or handed a guest login, and had signed by then. */
export async function signedFirstEvidence(
  call: Asking,
  { audience, before }: SignedFirst,
): Promise<Evidence> {
  if (before === 'nothing') return NOT_ASKED
  const { many } = AUDIENCE_WORDS[audience]
  const since = aYearAgo(call)
  const found = await tally(
    call,
    before === 'on-site'
      ? sql<Tally>`select count(*)::int as due, count(*) filter (where v.signed_by_then)::int as kept
          from visitors.visit v
         where v.comes_as = ${audience} and v.arrived_on >= ${since} and v.let_in_at is not null`
      : sql<Tally>`select count(*)::int as due, count(g.signature_id)::int as kept
          from visitors.guest_login g join visitors.visit v on v.id = g.visit_id
         where v.comes_as = ${audience} and v.arrived_on >= ${since}`,
  )
  const what = before === 'on-site' ? 'visits' : 'guest logins'
  return said(
    found,
    `No ${what} of ${many} in the last year`,
    `${found.kept} of ${found.due} ${what} of ${many} began with a signature`,
  )
}

export async function guestLoginsEvidence(call: Asking, { ends }: GuestLogins): Promise<Evidence> {
  if (ends === 'not-asked') return NOT_ASKED
  const found = await tally(
    call,
    sql<Tally>`select count(*)::int as due,
         count(*) filter (where g.services <> '' and g.ends_at is not null)::int as kept
      from visitors.guest_login g join visitors.visit v on v.id = g.visit_id
     where v.arrived_on >= ${aYearAgo(call)}`,
  )
  return said(
    found,
    'No guest login was handed out in the last year',
    `${found.kept} of ${found.due} guest logins name visitor, host and services, and end by themselves`,
  )
}

/** Every adult reads the margin: it says of no visitor that there was one. */
export async function barredEvidence(call: Asking, { bars }: Barred): Promise<Evidence> {
  if (bars === 'no') return NOT_ASKED
  const { due } = await tally(
    call,
    sql<Tally>`select count(*)::int as due, 0 as kept
      from visitors.broken_rule b join visitors.visit v on v.person_id = b.person_id
      join visitors.guest_login g on g.visit_id = v.id
     where g.issued_at > b.recorded_at and (b.lifted_at is null or g.issued_at < b.lifted_at)`,
  )
  return {
    ...{ state: due ? 'not-met' : 'met', kept: 0, due, exceptions: [] },
    figure: due
      ? 'A guest login was handed to a visitor who is barred from one'
      : 'No guest login was handed to a visitor who is barred from one',
  }
}
