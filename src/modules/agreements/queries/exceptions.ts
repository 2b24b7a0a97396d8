import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { declaredExceptions, type DeclaredExceptions } from '../controls/declared-exceptions.ts'
import type { Decision } from '../exception.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'

export type ExceptionRow = {
  id: Id
  about: string
  personId: Id
  name: string
  words: string
  since: Temporal.PlainDate | null
  goesTo: string[]
  needsEnd: boolean
  declaredAt: Temporal.Instant
  decision: Decision | null
  decisionWords: string | null
  endsOn: Temporal.PlainDate | null
  decidedAt: Temporal.Instant | null
  decidedBy: string | null
}

export const exceptionsAsked = async (call: Call): Promise<DeclaredExceptions[]> =>
  (await allInForce(call, declaredExceptions))
    .map(({ parameters }) => parameters)
    .filter(({ decidedBy }) => decidedBy !== 'nobody')

/** The reader's own, and those that come to the reader: of nobody else's does a row come out. */
const exceptionRows = ({ actor }: Call): RawBuilder<ExceptionRow> => sql<ExceptionRow>`
  select e.id, e.about, e.person_id, p.name, e.words, e.since, e.goes_to, e.needs_end, e.declared_at,
         d.decision, d.words as decision_words, d.ends_on, d.decided_at, by.name as decided_by
    from agreements.exception e
    join people.person_card p on p.id = e.person_id
    left join lateral (select d.* from agreements.exception_decision d where d.exception_id = e.id
      order by d.decided_at desc limit 1) d on true
    left join people.person_card by on by.id = d.decided_by
   where e.person_id = ${actor.personId} or e.goes_to && ${[...actor.rights]}::text[]
   order by d.decided_at desc nulls first, e.declared_at, e.id
   limit 300`

export const exceptions = query({
  name: 'agreements.exceptions',
  input: z.object({}),
  may: may.seeException,
  logged: true,
  async read(db, _, call): Promise<ExceptionRow[]> {
    return (await exceptionRows(call).execute(db)).rows
  },
})

/** What waits to be discussed and decided, for whoever decides it; not the decider's own. */
export const exceptionsWait = waiting<{ count: number }>({
  name: 'agreements.exceptions-wait',
  may: { who: may.decideException.who },
  rows: (_, { actor }) => sql<{ count: number }>`
    select count(*)::integer as count from agreements.exception e
     where e.goes_to && ${[...actor.rights]}::text[] and e.person_id <> ${actor.personId}
       and not exists (select from agreements.exception_decision d where d.exception_id = e.id)`,
  times: {},
  says([found], { school }) {
    if (!found?.count) return []
    return [
      {
        when: { state: 'today' as const, words: 'Today' },
        title: found.count === 1 ? 'A declaration waits for you' : `${found.count} declarations wait for you`,
        says: 'Talk it through with them, and write what is decided.',
        action: { text: 'Read and decide', url: `${schoolPath(school)}/agreements/exceptions` },
      },
    ]
  },
})
