import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may, owns } from '../permissions.ts'

type Row = { systemId: Id; name: string; ownerId: Id | null; ownerDuty: string | null; count: number }

/** What has ended here and is still open at the system itself: for whoever owns it, or else for whoever keeps the network. */
export const toClose = waiting<Row>({
  name: 'systems.to-close',
  may: { who: may.grant.who },
  rows: (_, { actor }) => sql<Row>`
    select s.system_id, s.name, s.owner_id, s.owner_duty, count(*)::int as count
      from systems.granted g join systems.described s on s.system_id = g.system_id and s.replaced_at is null
     where g.ended_at is not null and g.closed_at is null
       and (s.owner_id = ${actor.personId} or s.owner_duty = any (${[...actor.rights]})
            or ${actor.rights.has('network-manager')})
     group by 1, 2, 3, 4 order by s.name`,
  times: {},
  says: (rows, { school, actor }) =>
    rows
      .filter(row => owns(actor, row) || actor.rights.has('network-manager'))
      .slice(0, 5)
      .map(({ systemId, name, count }) => ({
        when: { state: 'today' as const, words: 'Today' },
        title: `${name}: ${count} to close`,
        says: 'Ended in the register. Shut it at the system itself, and say so.',
        action: { text: 'See who', url: `${schoolPath(school)}/systems/${systemId}` },
      })),
})
