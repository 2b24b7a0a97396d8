import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Row = { toClose: number; open: number }

/** For whoever keeps the network: what is over and still open, and who came in that nobody agreed to. */
export const forATimeWaits = waiting<Row>({
  name: 'systems.for-a-time-waits',
  may: { who: may.keep.who },
  rows: (_, { actor, now }) =>
    actor.rights.has('network-manager')
      ? sql<Row>`select * from (select
          (select count(*)::int from systems.timed_access f where f.closed_at is null
             and (f.ended_on is not null or f.ends_on < ${dayOf(now)})) as to_close,
          (select count(*)::int from systems.sign_in_seen n where n.timed_access_id is null and n.settled_at is null) as open) x
         where x.to_close > 0 or x.open > 0`
      : undefined,
  times: {},
  says: ([found], { school }) =>
    found
      ? [
          ...(found.open
            ? [
                {
                  when: { state: 'today' as const, words: 'Today' },
                  title: `${found.open} ${found.open === 1 ? 'sign-in' : 'sign-ins'} from outside that nobody agreed to`,
                  says: 'Find out what each was.',
                  action: { text: 'Settle them', url: `${schoolPath(school)}/systems/sign-ins` },
                },
              ]
            : []),
          ...(found.toClose
            ? [
                {
                  when: { state: 'today' as const, words: 'Today' },
                  title: `${found.toClose} from outside or for a time to close`,
                  says: 'Their time is over. Shut them at the system itself, and say so.',
                  action: { text: 'See who', url: `${schoolPath(school)}/systems/for-a-time` },
                },
              ]
            : []),
        ]
      : [],
})
