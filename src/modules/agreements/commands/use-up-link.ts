import { conflict } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { settleNotice } from '../../messages/index.ts'
import type { Id } from '../../../words/ids.ts'
import type { AgreementsDb } from '../kit.ts'

/** Once: of two at the same moment the second is too late. */
export async function useUpLink({ call, db, now, touched }: Work<AgreementsDb>, linkId: Id): Promise<void> {
  const used = await db
    .updateTable('agreements.link')
    .set({ usedAt: now })
    .where('id', '=', linkId)
    .where('usedAt', 'is', null)
    .where('replacedAt', 'is', null)
    .returning('noticeId')
    .execute()
  if (!used.length) throw conflict('This link has ended. Ask the school for a new one.')
  touched(linkId)
  for (const { noticeId } of used) if (noticeId) await settleNotice(call, { noticeId, because: 'used' })
}
