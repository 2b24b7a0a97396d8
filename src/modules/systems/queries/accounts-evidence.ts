import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { together } from '../../../platform/db/together.ts'
import { isAsked, isLateNow } from '../accounts/differences.ts'
import { listDue } from '../accounts/list-due.ts'
import type { AccountsMatch } from '../asked-accounts.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'
import { countedSql } from './differences.ts'

type Of = {
  systemId: Id
  began: Temporal.PlainDate
  last: Temporal.PlainDate | null
  accounts: number
  recordHeldBy: string
  isOtherListed: boolean
}
const notMet = (figure: string): Evidence => ({ state: 'not-met', kept: 0, due: 0, figure, exceptions: [] })

export async function accountsEvidence(
  { unit, now }: Call & { unit: Unit },
  asked: AccountsMatch,
): Promise<Evidence> {
  if (asked.kept === 'not-kept') return notMet('Not kept')
  const db = unit.db as unknown as Kysely<SystemsDb>
  const isIt = sql`lower(s.name) = lower(${asked.system})`
  const { of, counted } = await together(db, {
    of: {
      rows: sql<Of>`
        select s.system_id, s.record_held_by, (select count(*) > 0 from systems.account_list l join systems.described t
                 on t.system_id = l.system_id and t.replaced_at is null and lower(t.name) = lower(${asked.sameAs})) as is_other_listed,
               (y.added_at at time zone 'Europe/London')::date as began,
               (select max((l.brought_at at time zone 'Europe/London')::date) from systems.account_list l
                 where l.system_id = s.system_id) as last,
               (select count(*)::int from systems.account a where a.system_id = s.system_id and a.ended_at is null) as accounts
          from systems.described s join systems.system y on y.id = s.system_id
         where s.replaced_at is null and s.is_used and ${isIt}`,
      times: { began: 'day', last: 'day' },
    },
    counted: { rows: countedSql(now, isIt), times: { since: 'day' } },
  })
  const [system] = of
  if (!system) return notMet(`${asked.system} is not on the register`)
  const { last, accounts } = system
  if (asked.heldBy && !system.recordHeldBy.toLowerCase().includes(asked.heldBy.toLowerCase()))
    return notMet(`The register does not say that ${asked.heldBy} keeps the list of ${asked.system}`)
  if (!last) return notMet(`No list of the accounts of ${asked.system} was brought`)
  if (asked.sameAs && !system.isOtherListed)
    return notMet(`No list of the accounts of ${asked.sameAs} was brought`)
  const today = dayOf(now)
  const due = listDue(asked.every, last, system.began, today)
  const open = counted.filter(one => isAsked(one, [asked]))
  const count = open.reduce((sum, one) => sum + one.count, 0)
  const isLate = due?.late || open.some(one => isLateNow(one, [asked], today))
  return {
    state: isLate ? 'not-met' : count || due ? 'at-risk' : 'met',
    kept: Math.max(0, accounts - count),
    due: Math.max(accounts, count),
    figure: `${count ? `${count} ${count === 1 ? 'difference' : 'differences'}` : 'No difference'} between ${accounts} accounts and who is here, by the list of ${sayDay(last)}`,
    exceptions: count ? [system.systemId] : [],
  }
}
