import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { PARTS } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { barFamily } from './write.ts'

const part = z.enum(PARTS, 'Select the child’s part in it').nullable().default(null)

/** The lead says which child it is about. Whoever is of that child’s family does not read on. */
export const identifyChild = command({
  name: 'concerns.identify-child',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), personId: z.uuid('Select a child'), part }),
  may: may.deal,
  async load(db, { concernId, personId }) {
    const { rows } = await sql<{ isPupil: boolean }>`
      select exists (select from people.membership_card m
                      where m.person_id = ${personId} and m.kind = 'pupil') as is_pupil
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    return rows[0]
  },
  async run(work, { concernId, personId, part }, { isPupil }) {
    if (!isPupil) throw invalid({ personId: 'Select a child' })
    const { db, call, now, actor } = work
    const added = await db
      .insertInto('concerns.child')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, personId, part },
        ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (!added.numInsertedOrUpdatedRows) throw conflict('This child stands in it already.')
    await barFamily(work, concernId, [personId])
  },
})

/** A child's part is said, or said otherwise: the row before is closed and stays. */
export const sayPart = command({
  name: 'concerns.say-part',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    childId: z.uuid(),
    part: z.enum([...PARTS, 'not-in-it'], 'Select the child’s part in it'),
  }),
  may: may.deal,
  load: (db, { concernId, childId }) =>
    db
      .selectFrom('concerns.child')
      .select(['id', 'personId', 'part'])
      .where('id', '=', childId)
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  async run({ db, call, now, actor }, { concernId, part }, child) {
    if (part === child.part) return
    const ended = { endedAt: now, endedBy: actor.personId }
    await db.updateTable('concerns.child').set(ended).where('id', '=', child.id).execute()
    if (part === 'not-in-it') return
    await db
      .insertInto('concerns.child')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, personId: child.personId, part },
        ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .execute()
  },
})
