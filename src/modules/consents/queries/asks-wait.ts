import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { childrenSql } from './family-choices.ts'

/** For whoever is asked about one picture, of a child of theirs or of themself. */
export const asksWait = waiting<{ personId: string }>({
  name: 'consents.asks-wait',
  may: { who: may.answer.who },
  rows(_db, { actor: { personId }, now }) {
    if (personId === null) return undefined
    return sql`
      select a.person_id from consents.ask a
       where a.until >= ${dayOf(now).toString()}::date
         and (a.person_id = ${personId} or a.person_id in (select person_id from (${childrenSql(personId, now)}) child))
         and not exists (select from consents.answer g where g.person_id = a.person_id and g.purpose = a.id::text
               and g.given_by = ${personId} and g.replaced_at is null)
       order by a.asked_at, a.id limit 5`
  },
  times: {},
  says: (rows, { school }) =>
    rows.slice(0, 1).map(({ personId }) => ({
      when: { state: 'next' as const, words: 'Next' },
      title:
        rows.length === 1 ? 'You are asked about a picture' : `You are asked about ${rows.length} pictures`,
      says: 'Until you say yes it is not used.',
      action: { text: 'Answer', url: `${schoolPath(school)}/choices/${personId}` },
    })),
})
