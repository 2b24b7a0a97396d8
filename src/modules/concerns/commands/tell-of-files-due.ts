import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dueSql } from '../queries/files-due.ts'
import { dealersNow } from './follow-up-work.ts'
import { tell } from './write.ts'

const DAYS_BETWEEN = 30
type Due = { personId: Id; concernIds: readonly Id[]; family: readonly Id[] }

/**
 * Tells each lead that something waits, once in thirty days at most, where the time of a file has come of which they may
 * know. It finds, and does nothing more.
 */
export const tellOfFilesDue = command({
  name: 'concerns.tell-of-files-due',
  chain: 'concerns',
  input: z.object({}),
  may: may.runClocks,
  async load(db, _, { now }) {
    const { rows } = await sql<Due>`
      with ${dueSql(now)}
      select d.person_id, array(select r.concern_id from records r where r.person_id = d.person_id
               and not r.waits && array['not-due', 'no-birthday', 'kept']) as concern_ids,
             array(select r.person_id from people.related_adult r where r.pupil_id = d.person_id
                   union select unnest(k.family) from concerns.kept_child k where k.person_id = d.person_id) as family
        from due d`.execute(db)
    return rows
  },
  async run(work, _, due) {
    const { db, call, now } = work
    if (!due.length) return
    for (const personId of new Set(await dealersNow(call))) {
      const { rows: told } = await sql`select from concerns.file_told where person_id = ${personId}
        and told_at > ${now.subtract({ hours: 24 * DAYS_BETWEEN })}`.execute(db)
      if (told.length) continue
      const { rows: kept } = await sql<{
        id: Id
      }>`select concerns.kept_from(array[${personId}::uuid]) as id`.execute(db)
      const from = new Set(kept.map(({ id }) => id))
      const mayKnow = due.some(
        ({ family, concernIds }) =>
          !family.includes(personId) && (!concernIds.length || concernIds.some(id => !from.has(id))),
      )
      if (!mayKnow) continue
      await db
        .insertInto('concerns.fileTold')
        .values({ schoolId: call.school.id, personId, toldAt: now })
        .execute()
      await tell(call, personId)
    }
  },
})
