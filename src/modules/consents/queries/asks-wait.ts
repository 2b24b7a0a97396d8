import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { singlePupilUse } from '../controls/single-pupil-use.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { asksSql } from './family-choices.ts'

/** For whoever is asked about one picture, of a child of theirs or of themself. */
export const asksWait = waiting<{ personId: string }>({
  name: 'consents.asks-wait',
  may: { who: may.answer.who },
  async rows(_db, call) {
    const { personId } = call.actor
    if (personId === null) return undefined
    const { givenBy } = await inForce(call, singlePupilUse)
    return sql`
      select a.person_id from (${asksSql(personId, call.now, givenBy !== 'parent')}) a
       where not exists (select from consents.answer g where g.person_id = a.person_id and g.purpose = a.id::text
               and g.given_by = ${personId} and g.replaced_at is null)
       limit 20`
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
