import { z } from 'zod'
import { conflict, notFound } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readFileRetention } from '../queries/file-retention.ts'
import { HOLD_KINDS } from '../retention.ts'
import { personOf } from './follow-up-work.ts'
import { refuseOwn } from './keep-file.ts'

/** Stops a proposal and a destruction of a child’s file, at any time, until it is lifted. */
export const holdFile = command({
  name: 'concerns.hold-file',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    kind: z.enum(HOLD_KINDS, 'Select what it is held for'),
    holdWhy: needed('Write what it is held for, and who asked for it', 1_000),
  }),
  may: may.keepFile,
  load: (db, { personId }, { now }) => readFileRetention(db, personId, now),
  async run({ db, call, now, actor, commit, touched }, { personId: childId, kind, holdWhy: why }, file) {
    refuseOwn(file)
    const id = newId()
    const row = { childId, kind, why }
    await db
      .insertInto('concerns.fileHold')
      .values({
        ...{
          schoolId: call.school.id,
          id,
          ...row,
          salt: commit(id, row),
          setAt: now,
          setBy: personOf(actor),
        },
        ...{ liftedAt: null, liftedBy: null, liftedBecause: null },
      })
      .execute()
    touched(id)
    return { holdId: id }
  },
})

export const liftFileHold = command({
  name: 'concerns.lift-file-hold',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    holdId: z.uuid(),
    liftedBecause: needed('Write why it is lifted', 1_000),
  }),
  may: may.keepFile,
  load: (db, { personId }, { now }) => readFileRetention(db, personId, now),
  async run({ db, now, actor }, { personId, holdId, liftedBecause }, { holds }) {
    if (!holds.some(one => one.holdId === holdId)) throw notFound('This page')
    const { numUpdatedRows } = await db
      .updateTable('concerns.fileHold')
      .set({ liftedAt: now, liftedBy: personOf(actor), liftedBecause })
      .where('id', '=', holdId)
      .where('childId', '=', personId)
      .where('liftedAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('It was lifted already.')
  },
})
