import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './follow-up-work.ts'
import { familyOf } from './write.ts'

/** Says which child here it is whom a file calls so. Said anew, the records stand in that child's file from then on. */
export const joinEarlier = command({
  name: 'concerns.join-earlier',
  chain: 'concerns',
  input: z.object({
    batchId: z.uuid(),
    childId: z.uuid(),
    personId: z.uuid('Select the child'),
    joinWhy: needed('Write how you know that it is this child', 1_000),
  }),
  may: may.bringEarlier,
  async load(db, { batchId, childId, personId }) {
    const child = await db
      .selectFrom('concerns.earlierChild')
      .select('personId')
      .where('id', '=', childId)
      .where('batchId', '=', batchId)
      .executeTakeFirst()
    const pupil = await db
      .selectFrom('people.membershipCard')
      .select('personId')
      .where('personId', '=', personId)
      .where('kind', '=', 'pupil')
      .limit(1)
      .executeTakeFirst()
    return child && { was: child.personId, isPupil: pupil !== undefined }
  },
  async run(work, { childId, personId, joinWhy }, { was, isPupil }) {
    const { db, call, now, actor } = work
    // Once it is joined the wall would show it to them no more, so that they could not say so either.
    if ((await familyOf(work, [personId])).includes(personOf(actor)))
      throw invalid({ personId: 'This child is of your family: a colleague joins it' })
    if (!isPupil) throw invalid({ personId: 'Select the child' })
    if (was === personId) throw conflict('They stand in this child’s file already.')
    const id = newId()
    const row = { childId, personId, why: joinWhy }
    await db
      .insertInto('concerns.earlierJoin')
      .values({
        ...{ schoolId: call.school.id, id, ...row, salt: work.commit(id, row) },
        ...{ joinedAt: now, joinedBy: personOf(actor) },
      })
      .execute()
    await db.updateTable('concerns.earlierChild').set({ personId }).where('id', '=', childId).execute()
  },
})

/** A batch that should not have come in stands as withdrawn, with why: in each child's file as well. */
export const withdrawEarlier = command({
  name: 'concerns.withdraw-earlier',
  chain: 'concerns',
  input: z.object({ batchId: z.uuid(), withdrawWhy: needed('Write why it is withdrawn', 1_000) }),
  may: may.bringEarlier,
  load: (db, { batchId }) =>
    db.selectFrom('concerns.earlierBatch').select('id').where('id', '=', batchId).executeTakeFirst(),
  async run({ db, call, now, actor, commit }, { batchId, withdrawWhy: why }) {
    const row = { batchId, why }
    const kept = await db
      .insertInto('concerns.earlierWithdrawal')
      .values({
        ...{ schoolId: call.school.id, ...row, salt: commit(batchId, row) },
        ...{ withdrawnAt: now, withdrawnBy: personOf(actor) },
      })
      .onConflict(first => first.doNothing())
      .executeTakeFirst()
    if (!kept.numInsertedOrUpdatedRows) throw conflict('This was withdrawn already.')
  },
})
