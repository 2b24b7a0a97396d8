import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { waitForRoll } from '../queries/read-material.ts'

/** Says of one doubtful line who it is: somebody new, somebody known, or nobody for now. */
export const decideRow = command({
  name: 'people.decide-row',
  input: z
    .object({
      fileId: z.uuid(),
      line: z.coerce.number().int().positive(),
      is: z.enum(['new', 'known', 'left-aside'], 'Select who it is'),
      personId: z.uuid().optional(),
    })
    .refine(({ is, personId }) => (is === 'known') === (personId !== undefined), {
      path: ['personId'],
      message: 'Select who it is',
    }),
  may: may.loadRoll,
  async load(db, { fileId, personId }, { school }) {
    await waitForRoll(db, school.id)
    const file = await db
      .selectFrom('people.rollFile')
      .select(({ eb }) => eb('sealed', 'is not', null).as('isWaiting'))
      .where('id', '=', fileId)
      .executeTakeFirst()
    if (!file || personId === undefined) return file
    const known = await db
      .selectFrom('people.person')
      .select('id')
      .where('id', '=', personId)
      .executeTakeFirst()
    return known && file
  },
  async run({ db, call, actor, now }, { fileId, line, is, personId }, { isWaiting }) {
    if (!isWaiting) throw conflict('This file was accepted or set aside already')
    await db
      .updateTable('people.rollDecision')
      .set({ replacedAt: now })
      .where('fileId', '=', fileId)
      .where('line', '=', line)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('people.rollDecision')
      .values({
        ...{ schoolId: call.school.id, id: newId(), fileId, line, decision: is, personId: personId ?? null },
        ...{ decidedAt: now, decidedBy: actor.personId },
      })
      .execute()
  },
})
