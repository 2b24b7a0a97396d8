import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { audiencesClosed } from '../../agreements/index.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { isPausedSql, stoodOn } from './access.ts'

type Row = { systemId: Id; name: string; count: number }

/** For whoever owns a system, and whoever keeps the network: somebody who may use it has an agreement to sign first. */
export const pausedWait = waiting<Row>({
  name: 'systems.paused-wait',
  may: { who: may.grant.who },
  async rows(_, call) {
    const { actor, now } = call
    const closed = await audiencesClosed(call)
    return sql<Row>`
      select s.system_id, s.name, count(distinct g.person_id)::int as count
        from systems.granted g join systems.described s on s.system_id = g.system_id and s.replaced_at is null
       where ${stoodOn(dayOf(now))} and ${isPausedSql(closed)} and (s.owner_id = ${actor.personId}
             or s.owner_duty = any (${[...actor.rights]}) or ${actor.rights.has('network-manager')})
       group by 1, 2 order by s.name limit 5`
  },
  times: {},
  says: (rows, { school }) =>
    rows.map(({ systemId, name, count }) => ({
      when: { state: 'today' as const, words: 'Today' },
      title: `${name}: ${count} paused until they have signed`,
      says: 'Their agreement is new, or is to be signed again. Shut it at the system itself until they have.',
      action: { text: 'See who', url: `${schoolPath(school)}/systems/${systemId}` },
    })),
})
