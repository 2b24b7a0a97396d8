import { hash } from 'node:crypto'
import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { openTransfer } from '../queries/child.ts'
import { personOf } from './person-of.ts'

/** That one sealed file was made and taken away, and by what it is known: neither the file nor its code is kept. */
export const recordBundle = command({
  name: 'transfers.record-bundle',
  chain: 'concerns',
  input: z.object({
    transferId: z.uuid(),
    concernIds: z.array(z.uuid()),
    documentIds: z.array(z.uuid()).default([]),
    entries: z.int(),
    /** Ethnic origin and religion went with it. */
    withKept: z.boolean().default(false),
    sealed: z.string(),
    receipt: z.string(),
  }),
  may: may.send,
  load: (db, { transferId }) => openTransfer(db, transferId),
  async run(
    { db, call, now, actor, touched },
    { transferId, concernIds, documentIds, entries, withKept, sealed, receipt },
    { isEnded },
  ) {
    if (isEnded) throw conflict('This one is done. Begin another to send the file again')
    const id = newId()
    await db
      .insertInto('transfers.bundle')
      .values({
        ...{ schoolId: call.school.id, id, transferId, concernIds, documentIds, entries, withKept },
        ...{
          sha256: hash('sha256', sealed, 'buffer'),
          receiptSha256: hash('sha256', receipt, 'buffer'),
          madeAt: now,
          madeBy: personOf(actor),
        },
      })
      .execute()
    touched(transferId, id)
  },
})
