import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { dues } from './dues.ts'

/** What the reader is asked to sign on their own account, signed or not. */
export const ownDues = query({
  name: 'agreements.own-dues',
  input: z.object({}),
  may: may.read,
  async read(db, _input, { actor, now }) {
    return actor.personId ? dues(db, now, { personId: actor.personId }) : []
  },
})
