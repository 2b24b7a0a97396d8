import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import type { AgreementWithdrawn } from '../events.ts'
import { line } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'

/** Stops asking for an agreement, at once. What was signed stays signed. */
export const withdrawAgreement = command({
  name: 'agreements.withdraw-agreement',
  input: z.object({ agreementId: z.uuid(), reason: line('Write why', 500) }),
  may: may.publish,
  load: agreement.read,
  async run({ call, db, actor, now, announce }, { agreementId, reason }, { withdrawnAt }) {
    if (withdrawnAt) throw conflict('This agreement was withdrawn already.')
    await db
      .insertInto('agreements.withdrawal')
      .values({
        schoolId: call.school.id,
        agreementId,
        reason,
        withdrawnAt: now,
        withdrawnBy: actor.personId,
      })
      .execute()
    announce<AgreementWithdrawn>({ name: 'agreements.withdrawn', agreementId })
  },
})
