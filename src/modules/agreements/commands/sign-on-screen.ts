import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { line, optional, several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { toSignOnScreen } from '../queries/to-sign-on-screen.ts'
import { refuseUnlessTicked, writeSignature } from './write.ts'

/** Signs with one's own hand on a screen that somebody who works here holds out. An adult types their name. */
export const signOnScreen = command({
  name: 'agreements.sign-on-screen',
  input: z.object({
    agreementId: z.uuid(),
    personId: z.uuid(),
    /** The words that were read. */
    versionId: z.uuid('Read the agreement first'),
    ticked: several(z.string().max(500)),
    declaration: z.literal('agree', 'Tick the box if you agree'),
    signedAs: optional(line('Type your full name to sign')),
  }),
  load: toSignOnScreen.read,
  may: may.holdScreen,

  async run(work, { versionId, ticked, signedAs }, signing) {
    if (signing.versionId !== versionId) throw conflict('The words changed while you were reading them.')
    if (signing.signatureId) throw conflict('This agreement is signed already.')
    if (signing.audience !== 'pupil' && signedAs === null)
      throw invalid({ signedAs: 'Type your full name to sign' })
    refuseUnlessTicked(versionId, signing.ticks, ticked)
    const witnessId = work.actor.personId
    if (witnessId === null) throw new Error('Somebody holds the screen')
    const by = { id: signing.personId, how: 'on-screen', linkId: null, signedAs, witnessId } as const
    return { signatureId: await writeSignature(work, signing, by) }
  },
})
