import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { type Branch, kindOf, type Part } from './file-branch.ts'

/** What another system held of the child. Withdrawn it still stands, and says so. The wall keeps it from a parent. */
export const earlierBranch = (personId: Id, shows: Part): Branch => ({
  ...{ kind: kindOf('earlier'), id: sql`e.id`, at: sql`b.brought_at`, by: sql`b.brought_by` },
  ...{ happenedOn: sql`e.happened_on`, happenedAt: sql`e.happened_at` },
  raw: sql`jsonb_build_object('cameFrom', b.came_from, 'category', e.category, 'words', e.words, 'acted', e.acted,
    'author', e.author, 'others', e.others, 'line', e.line, 'madeAs', b.made_as, 'withdrawnAt', w.withdrawn_at, 'withdrawnWhy', w.why)`,
  from: sql`from concerns.earlier_child c join concerns.earlier_entry e on e.child_id = c.id
    join concerns.earlier_batch b on b.id = e.batch_id
    left join concerns.earlier_withdrawal w on w.batch_id = b.id
    where c.person_id = ${personId}::uuid and ${shows}`,
})
