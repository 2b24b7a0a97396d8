import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { DIFFERENCE_WORDS, DIFFERENCES, isAsked, isLateNow, isOfSystem } from '../accounts/differences.ts'
import { listDue, MATCH_WORDS } from '../accounts/list-due.ts'
import { askedOfAccounts } from '../controls/accounts-match.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Counted, countedSql } from './differences.ts'

const minded = ({ personId, rights }: { personId: Id | null; rights: ReadonlySet<string> }) => sql<boolean>`
  (s.owner_id = ${personId} or s.owner_duty = any (${[...rights]}) or ${rights.has('network-manager')})`

/** For whoever owns a system, and for whoever keeps the network: in what its accounts differ from who is here. */
export const accountsWait = waiting<Counted>({
  name: 'systems.accounts-wait',
  may: { who: may.grant.who },
  rows: (_, { actor, now }) => countedSql(now, minded(actor)),
  times: { since: 'day' },
  async says(rows, call) {
    const asked = await askedOfAccounts(call)
    const today = dayOf(call.now)
    const open = rows.filter(one => isAsked(one, asked))
    const bySystem = Map.groupBy(open, ({ systemId }) => systemId)
    return [...bySystem.entries()].slice(0, 8).flatMap(([systemId, found]) => {
      const [first] = found
      if (!first) return []
      const isLate = found.some(one => isLateNow(one, asked, today))
      const parts = DIFFERENCES.flatMap(kind => {
        const n = found.filter(one => one.kind === kind).reduce((sum, { count }) => sum + count, 0)
        return n ? [`${n} ${DIFFERENCE_WORDS[kind][n === 1 ? 'one' : 'several']}`] : []
      })
      return [
        {
          when: isLate
            ? { state: 'late' as const, words: 'Late' }
            : { state: 'today' as const, words: 'Today' },
          title: `${first.systemName}: its accounts differ from who is here`,
          says: `${parts.join(', ')}.`,
          action: { text: 'Settle them', url: `${schoolPath(call.school)}/systems/${systemId}/accounts` },
        },
      ]
    })
  },
})

type Listed = { systemId: Id; name: string; began: Temporal.PlainDate; last: Temporal.PlainDate | null }

/** For the same: a list that the policy has them bring again. */
export const listsWait = waiting<Listed>({
  name: 'systems.lists-wait',
  may: { who: may.grant.who },
  rows: (_, { actor }) => sql<Listed>`
    select s.system_id, s.name, (y.added_at at time zone 'Europe/London')::date as began,
           (select max((l.brought_at at time zone 'Europe/London')::date) from systems.account_list l
             where l.system_id = s.system_id) as last
      from systems.described s join systems.system y on y.id = s.system_id
     where s.replaced_at is null and s.is_used and ${minded(actor)} order by s.name`,
  times: { began: 'day', last: 'day' },
  async says(rows, call) {
    const asked = await askedOfAccounts(call)
    const today = dayOf(call.now)
    return rows
      .flatMap(one => {
        const dues = asked.filter(isOfSystem(one.name)).flatMap(({ every }) => {
          const due = listDue(every, one.last, one.began, today)
          return due ? [{ ...due, every }] : []
        })
        const due = dues.find(({ late }) => late) ?? dues[0]
        return due ? [{ ...one, ...due }] : []
      })
      .slice(0, 8)
      .map(({ systemId, name, late, every }) => ({
        when: late ? { state: 'late' as const, words: 'Late' } : { state: 'today' as const, words: 'Today' },
        title: `${name}: bring the list of its accounts`,
        says: `The policy has them compared ${MATCH_WORDS[every]} with who is here.`,
        action: { text: 'Bring it', url: `${schoolPath(call.school)}/systems/${systemId}/accounts/bring` },
      }))
  },
})
