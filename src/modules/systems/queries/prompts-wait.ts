import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Asked, ASKED_TIMES, askedSql } from './prompts-sql.ts'

/** Of one's own: a system asks for another password. */
export const passwordsWait = waiting<Asked>({
  name: 'systems.passwords-wait',
  may: { who: may.seeOwn.who },
  rows: (_, { actor, now }) =>
    sql<Asked>`${askedSql(now, sql`h.person_id = ${actor.personId} and y.id is null`)} order by q.due_on, q.id`,
  times: ASKED_TIMES,
  says: (rows, { school, now }) =>
    rows.slice(0, 5).map(({ systemName, dueOn, why }) => ({
      when:
        Temporal.PlainDate.compare(dueOn, dayOf(now)) < 0
          ? { state: 'late' as const, words: 'Late' }
          : { state: 'by' as const, words: `By ${sayDay(dueOn)}` },
      title: `Change your password of ${systemName}`,
      says: why,
      action: { text: 'Say that you have', url: `${schoolPath(school)}/systems/mine` },
    })),
})

type Row = { systemId: Id; name: string; dueOn: Temporal.PlainDate; count: number }

/** For whoever keeps the network, and for the owner: the day has passed, and some have not said that they changed it. */
export const unchangedWait = waiting<Row>({
  name: 'systems.unchanged-wait',
  may: { who: may.grant.who },
  rows: (_, { actor, now }) => sql<Row>`
    select h.system_id, h.system_name as name, h.due_on, count(*)::int as count
      from (${askedSql(
        now,
        sql`q.due_on < ${dayOf(now)} and y.id is null and (s.owner_id = ${actor.personId}
          or s.owner_duty = any (${[...actor.rights]}) or ${actor.rights.has('network-manager')})`,
      )}) h group by 1, 2, 3 order by 2`,
  times: { dueOn: 'day' },
  says: (rows, { school }) =>
    rows.slice(0, 5).map(({ systemId, name, dueOn, count }) => ({
      when: { state: 'late' as const, words: 'Late' },
      title: `${name}: ${count} ${count === 1 ? 'person has' : 'people have'} not changed their password`,
      says: `It was to be changed by ${sayDay(dueOn)}.`,
      action: { text: 'See who', url: `${schoolPath(school)}/systems/${systemId}/passwords` },
    })),
})
