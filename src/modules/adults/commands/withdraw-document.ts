import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { document } from '../queries/documents.ts'
import { personOf } from './write.ts'

/** A document that was added by mistake, or is not true: it stays as it is, for the leads alone. */
export const withdrawDocument = command({
  name: 'adults.withdraw-document',
  chain: 'adults',
  input: z.object({
    ...{ concernId: z.uuid(), documentId: z.uuid() },
    why: needed('Write why it is withdrawn', 1_000),
  }),
  may: may.answer,
  load: (db, { concernId, documentId }, call) => document.read(db, { concernId, documentId }, call),
  async run({ db, call, now, actor, commit }, { concernId, documentId, why }, { withdrawn }) {
    if (withdrawn) throw conflict('It was withdrawn already.')
    await db
      .insertInto('adults.documentWithdrawal')
      .values({
        ...{ schoolId: call.school.id, documentId, concernId, why, salt: commit(documentId, { why }) },
        ...{ withdrawnAt: now, withdrawnBy: personOf(actor) },
      })
      .execute()
  },
})
