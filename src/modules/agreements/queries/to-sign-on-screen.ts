import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { isSignedByParent } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { consequencesFor } from './consequences-for-me.ts'
import { duesInWords } from './dues.ts'
import { ticksOf } from './ticks.ts'

/** An agreement in force for somebody who signs it on a screen of the school's; of a young child a parent signs. */
export const toSignOnScreen = query({
  name: 'agreements.to-sign-on-screen',
  input: z.object({ agreementId: z.uuid(), personId: z.uuid() }),
  may: may.holdScreen,
  async read(db, { agreementId, personId }, call) {
    const [found] = await duesInWords(db, call.now, { agreementId, personId, isInForce: true })
    if (!found) return undefined
    const { stage } = await inForce(call, signedOnBehalf)
    if (isSignedByParent(found.stage, stage)) return undefined
    const { carried, ...due } = found
    const { rows: consequences } = await consequencesFor(call, [due.audience])
    return {
      ...due,
      consequences,
      ticks: await ticksOf(call, { audience: due.audience, text: due.text, carried }),
    }
  },
})

export type OnScreen = Awaited<ReturnType<typeof toSignOnScreen>>
