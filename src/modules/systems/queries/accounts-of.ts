import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import { type Difference, isAsked, isLateNow, mayStand } from '../accounts/differences.ts'
import { type Before, type Known, look, type Look, type MatchedHow } from '../accounts/match.ts'
import { linesOf, tableOf } from '../accounts/read-list.ts'
import { TARGETS } from '../accounts/columns.ts'
import { askedOfAccounts } from '../controls/accounts-match.ts'
import type { Id } from '../../../words/ids.ts'
import { query, type SystemsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { approversSql } from './approvers.ts'
import { DIFFERENCE_TIMES, differencesSql } from './differences.ts'
import { isHere } from './people-named.ts'
import { type Described, describedSql } from './system.ts'

export type AccountList = {
  broughtAt: Temporal.Instant
  broughtByName: string
  accounts: number
  begun: number
  gone: number
  cleared: number
}
export type Shown = Difference & { isLate: boolean; mayStand: boolean }
const ONE = z.object({ systemId: z.uuid() })
const describedOf = (systemId: Id) => ({
  rows: describedSql(sql`s.replaced_at is null and s.system_id = ${systemId}`),
  times: { describedAt: 'instant' } as const,
})

/** In what the accounts of a system differ from who is here; and the lists that were brought. */
export const accountsOf = query({
  name: 'systems.accounts-of',
  input: ONE,
  may: may.grant,
  async read(
    db,
    { systemId },
    call,
  ): Promise<(Described & { differences: Shown[]; lists: AccountList[] }) | undefined> {
    const { described, found, lists } = await together(db, {
      described: describedOf(systemId),
      found: { rows: differencesSql(call.now, systemId), times: DIFFERENCE_TIMES },
      lists: {
        rows: sql<AccountList>`
          select l.brought_at, p.name as brought_by_name, l.accounts, l.begun, l.gone, l.cleared
            from systems.account_list l join people.person_card p on p.id = l.brought_by
           where l.system_id = ${systemId} order by l.brought_at desc, l.id limit 12`,
        times: { broughtAt: 'instant' },
      },
    })
    const [system] = described
    if (!system) return undefined
    const asked = await askedOfAccounts(call)
    const today = dayOf(call.now)
    const differences = found
      .filter(one => isAsked(one, asked))
      .map(one => ({ ...one, isLate: isLateNow(one, asked, today), mayStand: mayStand(one, asked) }))
    return { ...system, differences, lists }
  },
})

type Account = { accountId: Id; personId: Id | null; name: string | null; matchedHow: MatchedHow | null } & {
  userName: string
  address: string
  called: string
}
type Settled = { kind: Difference['kind']; how: 'mended' | 'stands'; why: string } & {
  approvedByName: string | null
  endsOn: Temporal.PlainDate | null
  settledAt: Temporal.Instant
  settledByName: string
}
export type About = Described & {
  aboutId: Id
  account: Account | undefined
  personName: string | null
  differences: Shown[]
  settled: Settled[]
  approvers: { id: Id; name: string }[]
}

/** One account, or one person without: what differs about it, and how it was settled. */
export const accountAbout = query({
  name: 'systems.account-about',
  input: ONE.extend({ aboutId: z.uuid() }),
  may: may.grant,
  async read(db, { systemId, aboutId }, call): Promise<About | undefined> {
    const { now } = call
    const { described, found, accounts, settled, approvers } = await together(db, {
      described: describedOf(systemId),
      found: { rows: differencesSql(now, systemId, aboutId), times: DIFFERENCE_TIMES },
      accounts: {
        rows: sql<Account>`
          select a.id as account_id, a.person_id, p.name, a.matched_how, a.user_name, a.address, a.called
            from systems.account a left join people.person_card p on p.id = a.person_id
           where a.id = ${aboutId} and a.system_id = ${systemId}`,
        times: {},
      },
      settled: {
        rows: sql<Settled>`
          select t.kind, t.how, t.why, a.name as approved_by_name, t.ends_on, t.settled_at, b.name as settled_by_name
            from systems.account_settled t join people.person_card b on b.id = t.settled_by
            left join people.person_card a on a.id = t.approved_by
           where t.system_id = ${systemId} and coalesce(t.account_id, t.person_id) = ${aboutId}
           order by t.settled_at desc, t.id`,
        times: { endsOn: 'day', settledAt: 'instant' },
      },
      approvers: { rows: approversSql(now), times: {} },
    })
    const [[system], [account]] = [described, accounts]
    if (!system || (!account && !found.length && !settled.length)) return undefined
    const asked = await askedOfAccounts(call)
    const today = dayOf(now)
    const differences = found
      .filter(one => isAsked(one, asked))
      .map(one => ({ ...one, isLate: isLateNow(one, asked, today), mayStand: mayStand(one, asked) }))
    const personName = account ? account.name : (found[0]?.name ?? null)
    return { ...system, aboutId, account, personName, differences, settled, approvers }
  },
})

/** Whoever is or was here, and what the list before had. */
export async function aroundAccounts(
  db: Kysely<SystemsDb>,
  systemId: Id,
  now: Temporal.Instant,
): Promise<{ described: Described | undefined; people: Known[]; before: Before[] }> {
  const { described, people, before } = await together(db, {
    described: describedOf(systemId),
    people: {
      rows: sql<Known>`
        select p.id as person_id, p.name, array_agg(distinct m.kind) as kinds, bool_or(${isHere(now)}) as is_here,
               max(m.class_name) filter (where ${isHere(now)}) as class_name, max(f.upn) as upn
          from people.person_card p join people.membership_card m on m.person_id = p.id and m.kind <> 'parent'
          left join people.pupil_file_card f on f.pupil_id = p.id
         group by p.id, p.name order by p.id`,
      times: {},
    },
    before: {
      rows: sql<Before>`
        select a.id as account_id, a.user_name, a.address, a.called, a.person_id, a.matched_how
          from systems.account a where a.system_id = ${systemId} and a.ended_at is null order by a.seen_at, a.user_name, a.id`,
      times: {},
    },
  })
  return { described: described[0], people, before }
}

export const LIST = ONE.extend({
  text: z.string().default(''),
  targets: z.array(z.enum(TARGETS).catch('nothing')).max(60).default([]),
})

export type Preview = Described & { looked: Look; names: ReadonlyMap<Id, string> }

/** What accepting a list would do. */
export const previewAccounts = query({
  name: 'systems.preview-accounts',
  input: LIST,
  may: may.grant,
  async read(db, { systemId, text, targets }, { now }): Promise<Preview | undefined> {
    const { described, people, before } = await aroundAccounts(db, systemId, now)
    if (!described) return undefined
    const looked = look(linesOf(tableOf(text), targets, dayOf(now)), people, before)
    const matched = new Set(looked.accounts.map(({ personId }) => personId))
    const names = people.flatMap(({ personId, name }) =>
      matched.has(personId) ? [[personId, name] as const] : [],
    )
    return { ...described, looked, names: new Map(names) }
  },
})
