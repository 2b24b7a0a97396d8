import { z } from 'zod'
import type { Check } from '../checks.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** One check that stands on the record. */
export const checkOf = query({
  name: 'vetting.check-of',
  input: z.object({ entryId: z.uuid() }),
  may: may.keep,
  async read(db, { entryId }) {
    const found = await db
      .selectFrom('vetting.entry as e')
      .innerJoin('people.personCard as p', 'p.id', 'e.personId')
      .select(['e.id', 'e.personId', 'e.kind', 'e.seenOn', 'p.name'])
      .where('e.id', '=', entryId)
      .where('e.replacedAt', 'is', null)
      .executeTakeFirst()
    return found && { ...found, kind: found.kind as Check }
  },
})
