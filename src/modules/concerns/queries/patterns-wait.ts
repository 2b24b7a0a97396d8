import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { type PatternKind, sayKind } from '../patterns.ts'
import { may } from '../permissions.ts'

type Found = { patternId: Id; kind: PatternKind; weeks: number; who: string; many: number }

const SHOWN = 5

/** Several concerns about one child or class that nobody has looked at together yet. */
export const patternsWait = waiting<Found>({
  name: 'concerns.patterns-wait',
  may: { who: may.seeChronology.who },
  rows: () => sql`
    select p.id as pattern_id, p.kind, p.weeks, cardinality(p.concern_ids) as many, coalesce(k.initials, p.class_name) as who
      from concerns.pattern p left join concerns.named_card k on k.id = p.person_id
     where not exists (select from concerns.pattern_review r where r.pattern_id = p.id)
     order by p.raised_at, p.id limit ${SHOWN}`,
  times: {},
  says: (found, { school }) =>
    found.map(({ patternId, kind, weeks, who, many }) => ({
      when: { state: 'today', words: 'Today' } as const,
      title: `${many} concerns: ${who}`,
      says: `Within ${weeks} weeks${sayKind(kind) && `,${sayKind(kind)}`}. Look at them together.`,
      action: { text: 'Look at them', url: `${schoolPath(school)}/concerns/patterns/${patternId}` },
    })),
})
