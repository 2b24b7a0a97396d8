import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { isSignedByParent } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Due, dues } from './dues.ts'
import { type Guardian, guardians } from './guardians.ts'

export type Family = { pupilId: string; due: Due; signers: Guardian[] }

/** The pupils for whom a parent signs, whether it is done, who signs, and who holds a link. */
export const families = query({
  name: 'agreements.families',
  input: z.object({ pupilId: z.uuid().optional(), isSigned: z.boolean().optional() }),
  may: may.keepFamilies,
  async read(db, { pupilId, isSigned }, call): Promise<Family[]> {
    const { stage } = await inForce(call, signedOnBehalf)
    const asked = await dues(db, call.now, { personId: pupilId, isSigned })
    const signers = Map.groupBy(
      await guardians(db, call.now, pupilId ? { pupilId } : {}),
      ({ pupilId }) => pupilId,
    )
    return asked
      .filter(due => due.audience === 'pupil' && isSignedByParent(due.stage, stage))
      .map(due => ({ pupilId: due.personId, due, signers: signers.get(due.personId) ?? [] }))
  },
})
