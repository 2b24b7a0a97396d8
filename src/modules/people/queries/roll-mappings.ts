import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { confirmedMappings } from './read-material.ts'

export const rollMappings = query({
  name: 'people.roll-mappings',
  input: z.object({}),
  may: may.loadRoll,
  read: async db => ({ mappings: await confirmedMappings(db) }),
})
