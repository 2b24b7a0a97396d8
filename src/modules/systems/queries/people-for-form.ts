import { z } from 'zod'
import { words } from '../fields.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Named, peopleNamed } from './people-named.ts'

/** Whoever is here today and is called as somebody typed; one, where the name is theirs alone. */
export const peopleCalled = query({
  name: 'systems.people-called',
  input: z.object({ name: words(120).catch('') }),
  may: may.name,
  read: (db, { name }, { now }): Promise<Named[]> => peopleNamed(db, name, now),
})

/** Where several people are called as somebody typed: which of them may be meant. */
export const peopleForForm = query({
  name: 'systems.people-for-form',
  input: z.object({ name: words(120).catch('') }),
  may: may.name,
  async read(db, { name }, { now }): Promise<Named[]> {
    const found = await peopleNamed(db, name, now)
    return found.length > 1 ? found : []
  },
})
