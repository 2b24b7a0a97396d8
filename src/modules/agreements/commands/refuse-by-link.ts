import { z } from 'zod'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { familySigning } from '../queries/family-signing.ts'
import { useUpLink } from './use-up-link.ts'
import { writeRefusal } from './write.ts'

/** A parent does not agree, and says why: for everything that the link asked them to sign. */
export const refuseByLink = command({
  name: 'agreements.refuse-by-link',
  input: z.object({
    token: z.string().max(100),
    words: words('Write what you do not agree with', 5_000),
  }),
  may: may.useLink,
  async load(db, { token }, call) {
    const [found] = await familySigning.read(db, { token }, call)
    return found
  },
  async run(work, { words }, { linkId, parentId, items }) {
    await useUpLink(work, linkId)
    for (const { agreementId, versionId, people } of items)
      for (const { personId } of people)
        await writeRefusal(work, { agreementId, versionId, personId }, { id: parentId, how: 'link', words })
  },
})
