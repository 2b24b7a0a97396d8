import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience, Stage } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type Listed = {
  id: Id
  title: string
  audience: SigningAudience
  stage: Stage | null
  /** In force now, if any; and what is published for a day to come. */
  effectiveFrom: Temporal.Instant | null
  nextFrom: Temporal.Instant | null
  hasDraft: boolean
  withdrawnAt: Temporal.Instant | null
}

/** Every agreement of the school, with what stands and what is coming. Drafts are for those who write. */
export const agreements = query({
  name: 'agreements.agreements',
  input: z.object({}),
  may: may.read,
  async read(db, _input, { now, actor }): Promise<Listed[]> {
    const { rows } = await sql<Listed>`
      select a.id, a.title, a.audience, a.stage, w.withdrawn_at,
             (select max(v.effective_from) from agreements.version v
               where v.agreement_id = a.id and v.effective_from <= ${now}) as effective_from,
             (select max(v.effective_from) from agreements.version v
               where v.agreement_id = a.id and v.effective_from > ${now}) as next_from,
             exists (select from agreements.draft d where d.agreement_id = a.id and d.closed_at is null) as has_draft
        from agreements.agreement a
        left join agreements.withdrawal w on w.agreement_id = a.id
       order by a.audience, a.stage, a.title`.execute(db)
    const isWriter = may.write.who.some(right => actor.rights.has(right))
    return isWriter ? rows : rows.filter(({ effectiveFrom, nextFrom }) => effectiveFrom ?? nextFrom)
  },
})
