import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The school's register of systems. */
export const systemsHere = query({
  name: 'policies.systems-here',
  input: z.object({}),
  may: may.read,
  read: db => db.selectFrom('policies.system').select(['name', 'title']).orderBy('title').execute(),
})
