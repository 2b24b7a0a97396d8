import { sql } from 'kysely'
import { z } from 'zod'
import { type Id, newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import { KEPT } from '../chronology.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { TAKEN } from '../taking.ts'
import { entriesOfChild } from '../queries/file-entries.ts'
import { personOf } from './follow-up-work.ts'

/** A lead takes a child's chronology or file away from the screen, and says why: that they did stands in the log. */
export const takeFile = command({
  name: 'concerns.take-file',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    what: z.enum(TAKEN, 'Select what you take'),
    /** Ethnic origin and religion are left out unless whoever takes it says otherwise. */
    withKept: z.boolean().default(false),
    because: needed('Write why you take it, and who is to have it', 1_000),
  }),
  may: may.takeFile,
  async load(db, { personId, what }) {
    const { rows } = await sql<{ concernIds: Id[]; entries: number }>`
      with ${entriesOfChild(personId)}
      select array(select id from theirs order by id) as concern_ids, 
             (select count(*)::int from entries where ${what} = 'file' or kind <> all(${[...KEPT]})) as entries
       where exists (select from people.membership_card m where m.person_id = ${personId}::uuid and m.kind = 'pupil')`.execute(
      db,
    )
    return rows[0]
  },
  async run(
    { db, call, now, actor, commit, touched },
    { personId: childId, what, because, withKept },
    found,
  ) {
    const id = newId()
    const reference = newReference('F')
    const row = { childId, what, because, withKept, reference, ...found }
    await db
      .insertInto('concerns.taking')
      .values({
        ...{ schoolId: call.school.id, id, ...row, salt: commit(id, row) },
        ...{ takenAt: now, takenBy: personOf(actor) },
      })
      .execute()
    touched(id)
    return { reference }
  },
})
