import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { signing } from '../queries/signing.ts'
import { refuseUnlessDiscussed, writeDiscussed } from './confirm-discussed.ts'
import { refuseUnlessTicked, writeSignature } from './write.ts'

/** Signs on one's own account: for oneself, or for a child whose parent signs. */
export const signAgreement = command({
  name: 'agreements.sign-agreement',
  input: z.object({
    agreementId: z.uuid(),
    personId: z.uuid(),
    /** The words that were read. */
    versionId: z.uuid(),
    /** The lines that are ticked by themselves. */
    ticked: several(z.string().max(500)),
    /** What a parent says of the child's own agreement. */
    confirmed: several(z.string().max(200)),
    declaration: z.literal('agree', 'Tick the box if you agree. If you do not, say so below'),
  }),
  load: signing.read,
  may: may.sign,

  async run(work, { versionId, ticked, confirmed }, signing) {
    if (signing.versionId !== versionId) throw conflict('The words changed while you were reading them.')
    if (signing.signatureId) throw conflict('This agreement is signed already.')
    const { ticks, children } = signing.discuss
    refuseUnlessDiscussed(children, ticks, confirmed)
    refuseUnlessTicked(versionId, signing.ticks, ticked)
    const signerId = work.actor.personId ?? signing.personId
    const by = { id: signerId, how: 'own-account', linkId: null, signedAs: null } as const
    await writeDiscussed(work, children, ticks, { parentId: signerId, linkId: null })
    return { signatureId: await writeSignature(work, signing, by) }
  },
})
