import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedOnce } from './asked-once.ts'
import { readableConcern } from './standing.ts'

/** The contact whose answer is to be written down, and whether one is already. */
export const contactAsked = query({
  name: 'concerns.contact-asked',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), contactId: z.uuid() }),
  may: may.see,
  async read(db, { concernId, contactId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const asked = standing && (await askedOnce(db, concernId, contactId))
    return asked && { ...standing, ...asked }
  },
})
