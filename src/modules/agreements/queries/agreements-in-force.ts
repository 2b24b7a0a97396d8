import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type AgreementInForce = { agreementId: Id; audience: SigningAudience; title: string; number: number }

/** Of each agreement the version that stands now, and whom it asks. */
export const agreementsInForce = query({
  name: 'agreements.agreements-in-force',
  input: z.object({}),
  may: may.read,
  async read(db, _, { now }): Promise<AgreementInForce[]> {
    const { rows } = await sql<AgreementInForce>`
      select * from (
        select distinct on (v.agreement_id) v.agreement_id, a.audience, a.title, v.number
          from agreements.version v join agreements.agreement a on a.id = v.agreement_id
         where v.effective_from <= ${now}
           and not exists (select from agreements.withdrawal w where w.agreement_id = v.agreement_id)
         order by v.agreement_id, v.number desc) standing
       order by title, agreement_id`.execute(db)
    return rows
  },
})
