import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { isSignedByParent, type Words } from '../agreement.ts'
import type { Consequence } from '../consequences.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { consequencesFor } from './consequences-for-me.ts'
import { type Due, duesInWords } from './dues.ts'
import { guardians } from './guardians.ts'
import { type Tick, ticksWithClauses } from './ticks.ts'
import { discussBefore, type Discussing, NOTHING_TO_DISCUSS } from './to-discuss.ts'

/** An agreement in front of the person it is asked of, or of the parents who sign for them. */
export type Signing = Due &
  Words & {
    signerIds: readonly Id[]
    ticks: readonly Tick[]
    consequences: readonly Consequence[]
    /** Of a parent: the child's own agreement, to be read and talked through first. */
    discuss: Discussing
  }

export const signing = query({
  name: 'agreements.signing',
  input: z.object({ agreementId: z.uuid(), personId: z.uuid() }),
  may: may.readToSign,
  async read(db, { agreementId, personId }, call): Promise<Signing | undefined> {
    const [found] = await duesInWords(db, call.now, { agreementId, personId })
    if (!found) return undefined
    const { carried, ...due } = found
    const { stage } = await inForce(call, signedOnBehalf)
    const signerIds = isSignedByParent(due.stage, stage)
      ? (await guardians(db, call.now, { pupilId: personId })).map(({ parentId }) => parentId)
      : [personId]
    const ticks = await ticksWithClauses(call, { audience: due.audience, text: due.text, carried })
    const { rows: consequences } = await consequencesFor(call, [due.audience])
    const discuss = due.signatureId ? NOTHING_TO_DISCUSS : await discussBefore(db, call, { personId })
    return { ...due, signerIds, ticks, consequences, discuss }
  },
})
