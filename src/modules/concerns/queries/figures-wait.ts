import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'

type Found = { figuresId: Id; termName: string }

/** Figures of a term that whoever reviews them has not signed. */
export const figuresWait = waiting<Found>({
  name: 'concerns.figures-wait',
  may: { who: ['safeguarding-governor'] },
  rows: (_, { actor }) => sql`
    select f.id as figures_id, f.term_name from concerns.term_figures f
     where not exists (select from concerns.figures_review r where r.figures_id = f.id
             and (r.reviewed_by = ${actor.personId}::uuid or r.duty <> 'headteacher'))
     order by f.starts_on limit 3`,
  times: {},
  says: (found, { school }) =>
    found.map(({ figuresId, termName }) => ({
      when: { state: 'today', words: 'To review' },
      title: `Figures of concerns, ${termName}`,
      says: 'A safeguarding lead has signed them. Look at them with the lead at your next meeting, and sign.',
      action: { text: 'Read them', url: `${schoolPath(school)}/figures-of-concerns?term=${figuresId}` },
    })),
})
