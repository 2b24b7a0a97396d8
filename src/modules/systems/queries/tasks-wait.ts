import { sql } from 'kysely'
import { type Actor, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type AccountTasks, isLateTask, type TaskKind, tasksAskedOf } from '../account-tasks.ts'
import { ALL } from '../asked.ts'
import { askedOfTasks } from '../controls/account-tasks.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may, owns } from '../permissions.ts'
import { creatorIdsSql, tasksSql } from './tasks-sql.ts'

type Row = { kind: TaskKind; systemId: Id; systemName: string; due: Temporal.PlainDate; count: number } & {
  ownerId: Id | null
  ownerDuty: string | null
  creatorIds: Id[]
}

type Who = Pick<Actor, 'personId' | 'rights'>
/** Nobody else’s home counts who came and left. */
const concerns = ({ personId, rights }: Who) => sql<boolean>`
  (s.owner_id = ${personId} or s.owner_duty = any (${[...rights]}) or ${rights.has('network-manager') || rights.has('headteacher')}
    or exists (select from systems.creator c where c.system_id = s.system_id and c.person_id = ${personId} and c.ended_at is null))`
const isTheirsSql = ({ personId, rights }: Who) => sql<boolean>`
  (t.owner_id = ${personId} or t.owner_duty = any (${[...rights]}) or ${rights.has('network-manager')}
    or ${personId} = any (t.creator_ids))`

const sayKind = (kind: TaskKind, n: number): string => `${n} ${n === 1 ? 'account' : 'accounts'} to ${kind}`

/** For whoever makes the accounts of a system, and for the headteacher, where a leaver’s is open the day after. */
export const tasksWait = waiting<Row>({
  name: 'systems.account-tasks-wait',
  may: { who: may.seeTasks.who },
  rows: (_, { actor, now }) => sql<Row>`
    select t.kind, t.system_id, t.system_name, t.owner_id, t.owner_duty, t.creator_ids, min(t.due) as due, count(*)::int as count
      from (${tasksSql(now, concerns(actor))}) t
     where ${isTheirsSql(actor)} or (t.kind = 'close' and t.due < ${dayOf(now)})
     group by 1, 2, 3, 4, 5, 6 order by t.system_name, t.kind desc`,
  times: { due: 'day' },
  async says(rows, call) {
    const { actor } = call
    const asked = await askedOfTasks(call)
    const today = dayOf(call.now)
    const open = rows.filter(one => tasksAskedOf(asked, one.systemName))
    const bySystem = [...Map.groupBy(open, ({ systemId }) => systemId).entries()]
    return bySystem.slice(0, 8).flatMap(([systemId, found]) => {
      const [first] = found
      if (!first) return []
      const isTheirs =
        owns(actor, first) ||
        actor.rights.has('network-manager') ||
        (actor.personId !== null && first.creatorIds.includes(actor.personId))
      const [soonest = first.due] = found
        .map(({ due }) => due)
        .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
      const isLate = found.some(one => isLateTask(one, asked, today))
      if (!isTheirs && !isLate) return []
      return [
        {
          when: isLate ? { state: 'late' as const, words: 'Late' } : whenOf(soonest, today),
          title: isTheirs
            ? `${first.systemName}: ${found.map(({ kind, count }) => sayKind(kind, count)).join(', ')}`
            : `${first.systemName}: a leaver’s account is open`,
          says: isTheirs
            ? 'Do it at the system itself, and say so.'
            : `${sayKind('close', first.count)}, since ${sayDay(first.due)}. Nobody has said that it is done.`,
          action: { text: 'See whose', url: `${schoolPath(call.school)}/systems/${systemId}/tasks` },
        },
      ]
    })
  },
})

const whenOf = (due: Temporal.PlainDate, today: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(due, today) > 0
    ? { state: 'by' as const, words: `By ${sayDay(due)}` }
    : { state: 'today' as const, words: 'Today' }

type Unsaid = { systemId: Id; name: string; hasProcess: boolean; creators: number }

/** For whoever keeps the network: of which system it is still to be said who makes its accounts, and how. */
export const processWait = waiting<Unsaid>({
  name: 'systems.process-wait',
  may: { who: may.keep.who },
  rows: (_, { actor, now }) =>
    actor.rights.has('network-manager')
      ? sql<Unsaid>`
          select s.system_id, s.name, exists (select from systems.account_process a where a.system_id = s.system_id
                   and a.replaced_at is null) as has_process,
                 cardinality(${creatorIdsSql(now)}) as creators
            from systems.described s where s.replaced_at is null and s.is_used order by s.name`
      : undefined,
  times: {},
  async says(rows, call) {
    const asked = await askedOfTasks(call)
    const base = `${schoolPath(call.school)}/systems`
    const unsaid = rows.filter(one => isUnsaid(one, asked)).slice(0, 5)
    const named = unsaid.map(({ systemId, name }) => ({
      when: { state: 'today' as const, words: 'Today' },
      title: `${name}: say who makes its accounts, and how`,
      says: 'The policy has accounts made, reset and closed as tasks, each written down.',
      action: { text: 'Say it', url: `${base}/${systemId}/process` },
    }))
    const none =
      asked.some(({ system }) => system === ALL) && rows.length > 0 && !rows.some(one => one.hasProcess)
    if (named.length || !none) return named
    return [
      {
        when: { state: 'today' as const, words: 'Today' },
        title: 'Say who has an account at each system',
        says: 'Open a system, then “Accounts to make and close”. From then on whoever comes or leaves opens a task.',
        action: { text: 'See the systems', url: base },
      },
    ]
  },
})

const isUnsaid = ({ name, hasProcess, creators }: Unsaid, asked: readonly AccountTasks[]): boolean => {
  const of = tasksAskedOf(asked, name)
  if (!of) return false
  const isNamed = of.system !== ALL
  return (isNamed && !hasProcess) || (of.by === 'creators' && (isNamed || hasProcess) && creators === 0)
}
