import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { lapsedBefore } from '../agreement.ts'
import { renewedEach } from '../controls.ts'
import type { SignatureLapsed } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Marks the signatures that are older than the policy lets them be, so that every page asks a row and no sum. */
export const lapseSignatures = command({
  name: 'agreements.lapse-signatures',
  input: z.object({}),
  may: may.lapse,
  load: (_db, _input, call) => allInForce(call, renewedEach),
  async run({ db, now, announce, touched }, _input, renewals) {
    for (const { parameters } of renewals) {
      const before = lapsedBefore(dayOf(now), parameters.every)
      if (!before) continue
      const lapsed = await db
        .updateTable('agreements.signature')
        .set({ lapsedAt: now })
        .where('lapsedAt', 'is', null)
        .where('signedAt', '<', before)
        .where('versionId', 'in', from =>
          from
            .selectFrom('agreements.version as v')
            .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
            .where('a.audience', '=', parameters.audience)
            .select('v.id'),
        )
        .returning(['id', 'personId'])
        .execute()
      touched(...lapsed.map(({ id }) => id))
      for (const { id: signatureId, personId } of lapsed)
        announce<SignatureLapsed>({ name: 'agreements.lapsed', signatureId, personId })
    }
  },
})
