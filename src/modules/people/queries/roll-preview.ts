import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { readMaterial } from './read-material.ts'

/** A file of the roll, and what its preview is made of. Comparing is done outside the transaction. */
export const rollPreview = query({
  name: 'people.roll-preview',
  input: z.object({ fileId: z.uuid() }),
  may: may.loadRoll,
  read: (db, { fileId }, call) => readMaterial(db, fileId, call),
})
