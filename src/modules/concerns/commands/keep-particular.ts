import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { PARTICULARS } from '../../people/index.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { isParticular } from '../particulars.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import type { Field } from '../record-fields.ts'
import { personOf } from './follow-up-work.ts'
import type { ConcernsWork } from './write.ts'

/** Freezes what the files of these children say on this day: the database copies it, and nobody reads it on the way. */
export async function freezeParticulars(
  { db }: Pick<ConcernsWork, 'db'>,
  concernId: Id,
  { pupilIds, asked }: { pupilIds: readonly Id[]; asked: readonly Field[] },
): Promise<void> {
  const fields = asked.filter(isParticular)
  if (!fields.length || !pupilIds.length) return
  await sql`select concerns.freeze_particulars(${concernId}::uuid, ${[...pupilIds]}::uuid[], ${fields}::text[])`.execute(
    db,
  )
}

/** What the pupil’s file left empty, from a lead who knows it. What stands is never changed. */
export const keepParticular = command({
  name: 'concerns.keep-particular',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    personId: z.uuid(),
    field: z.enum(PARTICULARS, 'Select what you complete'),
    said: needed('Write what belongs there', 100),
  }),
  may: may.keepParticular,
  async load(db, { concernId, personId, field }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const { rows } = await sql<{ said: string | null }>`
      select p.said from concerns.child_particular p join concerns.child k
          on k.concern_id = p.concern_id and k.person_id = p.person_id and k.ended_at is null
       where p.concern_id = ${concernId}::uuid and p.person_id = ${personId}::uuid and p.field = ${field}`.execute(
      db,
    )
    return standing && rows.length ? { isSaid: rows.some(({ said }) => said !== null) } : undefined
  },
  async run({ db, call, now, actor, commit, touched }, row, { isSaid }) {
    if (isSaid) throw conflict('It stands on the record already, and stays as it is.')
    const id = newId()
    await db
      .insertInto('concerns.childParticular')
      .values({
        ...{ schoolId: call.school.id, id, ...row, source: 'lead', salt: commit(id, row) },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
