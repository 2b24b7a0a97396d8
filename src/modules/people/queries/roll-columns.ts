import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { openFile } from '../roll/seal-file.ts'
import { confirmedMappings, readFile } from './read-material.ts'

/** A file that waits, and the mappings known: for saying which of its columns is what. */
export const rollColumns = query({
  name: 'people.roll-columns',
  input: z.object({ fileId: z.uuid() }),
  may: may.loadRoll,
  async read(db, { fileId }) {
    const found = await readFile(db, fileId)
    if (!found?.sealed) return undefined
    return { name: found.name, bytes: openFile(fileId, found.sealed), mappings: await confirmedMappings(db) }
  },
})
