import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { RightNow } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { keepFrom } from './go-on.ts'
import { barFamily, writerWhoReadsNoOthers } from './write.ts'

type Open = { concernId: Id; family: readonly Id[]; rightNow: RightNow; isDecided: boolean }

/**
 * Whose child somebody is was recorded after what was written of the child: their family is kept from that as well. What
 * nobody has decided goes on to whoever comes next, if none of those who have it is left.
 */
export const followFamilies = command({
  name: 'concerns.follow-families',
  chain: 'concerns',
  input: z.object({}),
  may: may.moveLadder,
  load: async db =>
    (
      await sql<Open>`
        select c.id as concern_id, array_agg(f.person_id order by f.person_id) as family,
               case when c.raised <> '{}' then 'danger' else c.right_now end as right_now,
               exists (select from concerns.decision d where d.concern_id = c.id) as is_decided
          from concerns.family_not_barred() f join concerns.concern c on c.id = f.concern_id
         group by c.school_id, c.id order by c.reported_at, c.id`.execute(db)
    ).rows,
  async run(work, _, open) {
    for (const { concernId, family, rightNow, isDecided } of open) {
      const writer = await writerWhoReadsNoOthers(work, concernId, family)
      const from = family.filter(personId => personId !== writer)
      if (!from.length) continue
      if (isDecided) await barFamily(work, concernId, from)
      else await keepFrom(work, { concernId, rightNow, from, because: 'family' })
      work.touched(concernId)
    }
  },
})
