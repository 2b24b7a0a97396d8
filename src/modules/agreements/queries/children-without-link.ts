import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { isSignedByParent, STAGES } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { duesSql } from './dues.ts'

/** How many children wait for a parent's signature while nobody holds a link to give it. */
export const childrenWithoutLink = query({
  name: 'agreements.children-without-link',
  input: z.object({}),
  may: may.keepFamilies,
  async read(db, _input, call) {
    const { stage } = await inForce(call, signedOnBehalf)
    const stages = STAGES.filter(one => isSignedByParent(one, stage))
    const { rows } = await sql<{ count: number }>`
      select count(distinct due.person_id)::integer as count
        from (${duesSql(call.now, { isSigned: false })}) due
       where due.stage = any (${stages})
         and not exists (
           select from agreements.signs_for f
             join agreements.link l on l.parent_id = f.parent_id
            where f.pupil_id = due.person_id and f.ended_at is null
              and l.used_at is null and l.replaced_at is null and l.expires_at > ${call.now}
         )`.execute(db)
    return rows[0]?.count ?? 0
  },
})
