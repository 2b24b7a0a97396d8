import { z } from 'zod'
import type { SigningAudience } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The words being written for an agreement, and those last published to begin from. */
export const draft = query({
  name: 'agreements.draft',
  input: z.object({ agreementId: z.uuid() }),
  may: may.write,
  async read(db, { agreementId }) {
    const agreement = await db
      .selectFrom('agreements.agreement as a')
      .leftJoin('agreements.withdrawal as w', 'w.agreementId', 'a.id')
      .select(['a.title', 'a.audience', 'a.stage', 'w.withdrawnAt'])
      .where('a.id', '=', agreementId)
      .executeTakeFirst()
    if (!agreement || agreement.withdrawnAt) return undefined
    const written = await db
      .selectFrom('agreements.draft')
      .select(['id', 'text', 'childText', 'takenFrom', 'passages', 'savedAt'])
      .where('agreementId', '=', agreementId)
      .where('closedAt', 'is', null)
      .executeTakeFirst()
    const last = await db
      .selectFrom('agreements.version')
      .select(['number', 'text', 'childText', 'draftId'])
      .where('agreementId', '=', agreementId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { title, stage } = agreement
    return { agreementId, title, stage, audience: agreement.audience as SigningAudience, written, last }
  },
})
