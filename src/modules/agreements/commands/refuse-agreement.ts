import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { signing } from '../queries/signing.ts'
import { writeRefusal } from './write.ts'

/** Not to agree is an answer. It waits for the headteacher, in the words in which it was given. */
export const refuseAgreement = command({
  name: 'agreements.refuse-agreement',
  input: z.object({
    agreementId: z.uuid(),
    personId: z.uuid(),
    versionId: z.uuid(),
    words: words('Write what you do not agree with', 5_000),
  }),
  load: signing.read,
  may: may.sign,

  async run(work, { versionId, words }, signing) {
    if (signing.versionId !== versionId) throw conflict('The words changed while you were reading them.')
    if (signing.refusedAt) throw conflict('You have said so already. It waits for an answer.')
    const id = work.actor.personId ?? signing.personId
    return { refusalId: await writeRefusal(work, signing, { id, how: 'own-account', words }) }
  },
})
