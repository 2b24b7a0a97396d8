import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isOnShowTo } from './on-show.ts'

/** The words of a version as they stand, in their order, for another room to take over; not its contents page. */
export const wordsToTake = query({
  name: 'policies.words-to-take',
  input: z.object({ versionId: z.uuid() }),
  may: may.read,
  read: (db, { versionId }, { actor }) =>
    db
      .selectFrom('policies.passage')
      .select(['n', 'kind', 'level', 'text'])
      .where('versionId', '=', versionId)
      .where(isOnShowTo(actor, sql.ref('versionId')))
      .where('isContents', '=', false)
      .where('isNote', '=', false)
      .where('text', '<>', '')
      .orderBy('n')
      .execute(),
})
