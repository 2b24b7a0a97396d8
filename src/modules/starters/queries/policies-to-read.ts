import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type ToRead = { policyId: Id; title: string }

/** The policies in force, for whoever is to read them before anything else opens. */
export const policiesToRead = query({
  name: 'starters.policies-to-read',
  input: z.object({}),
  may: may.seeOwn,
  async read(db, _, { now }): Promise<ToRead[]> {
    const { rows } = await sql<ToRead>`
      select distinct on (c.policy_id) c.policy_id, c.title from policies.policy_card c
       where c.effective_from <= ${now} and c.withdrawn_at is null
       order by c.policy_id, c.number desc`.execute(db)
    return rows
  },
})
