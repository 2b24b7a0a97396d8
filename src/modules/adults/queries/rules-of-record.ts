import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { RuleBroken } from '../rule-broken.ts'

/** The rules that were named on the record `c`, in the order in which they were broken. */
export const rulesBrokenSql = sql<RuleBroken[]>`
  coalesce((select json_agg(json_build_object('id', b.id, 'personId', b.person_id, 'name', p.name,
      'happenedOn', b.happened_on, 'title', b.title, 'number', b.number, 'line', b.line,
      'signedNumber', b.signed_number, 'signedAt', b.signed_at, 'place', b.place, 'seenOn', b.seen_on,
      'namedAt', b.named_at, 'namedBy', by.name, 'takenBackAt', b.taken_back_at)
      order by b.happened_on, b.named_at, b.line, b.id)
    from adults.rule_broken b
    join people.person_card p on p.id = b.person_id
    join people.person_card by on by.id = b.named_by
   where b.concern_id = c.id), '[]')`

export type RulesOfRecord = {
  concernId: Id
  reference: string
  reportedAt: Temporal.Instant
  subjects: readonly { personId: Id; name: string }[]
  rules: readonly RuleBroken[]
}

/** Which rules were broken, for whoever answers for the record. */
export const rulesOfRecord = query({
  name: 'adults.rules-of-record',
  chain: 'adults',
  input: z.object({ concernId: z.uuid() }),
  may: may.answer,
  logged: true,
  async read(db, { concernId }): Promise<RulesOfRecord | undefined> {
    const { rows } = await sql<RulesOfRecord>`
      select c.id as concern_id, c.reference, c.reported_at, ${rulesBrokenSql} as rules,
             coalesce((select json_agg(json_build_object('personId', s.person_id, 'name', p.name) order by p.name)
               from adults.subject s join people.person_card p on p.id = s.person_id
              where s.concern_id = c.id), '[]') as subjects
        from adults.concern c
       where c.id = ${concernId} and c.id in (select adults.managed_by_me())`.execute(db)
    return rows[0]
  },
})
