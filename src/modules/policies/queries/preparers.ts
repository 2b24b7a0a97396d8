import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'

/** In SQL: whoever brought a version, or decided or bound anything of it. Its approval is for somebody else. */
export const preparersOf = (versionId: RawBuilder<unknown>): RawBuilder<Id[]> => sql<Id[]>`
  array(select w.brought_by from policies.version w where w.id = ${versionId} and w.brought_by is not null
         union select b.bound_by from policies.binding b
                where b.version_id = ${versionId} and b.bound_by is not null
         union select d.decided_by from policies.suggestion g
                 join policies.decision d on d.school_id = g.school_id and d.suggestion_id = g.id
                where g.version_id = ${versionId} and d.decided_by is not null)`
