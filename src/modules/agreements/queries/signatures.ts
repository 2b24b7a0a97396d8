import { sql } from 'kysely'
import { z } from 'zod'
import { ADULTS_WITH_ACCOUNTS } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Due, duesSql } from './dues.ts'

export type Signatory = Due & {
  /** Who signed, where it was not they themself. */
  signerName: string | null
  reminders: number
  putOff: number
}

/** A page shows no more than this many; a larger school looks at one class at a time. */
export const MOST_SHOWN = 500

/** By name: who has signed and who has not, of one agreement or class or of all. */
export const signatures = query({
  name: 'agreements.signatures',
  input: z.object({
    agreementId: z.uuid().optional(),
    className: z.string().max(100).optional(),
    isSigned: z.boolean().optional(),
    adultsOnly: z.boolean().default(false),
  }),
  may: may.seeNames,
  async read(db, { adultsOnly, ...of }, { now }): Promise<Signatory[]> {
    const { rows } = await sql<Signatory>`
      select due.*, signer.name as signer_name,
             (select count(*)::integer from agreements.reminder r
               where r.agreement_id = due.agreement_id and r.person_id = due.person_id) as reminders,
             (select count(*)::integer from agreements.not_now n where n.person_id = due.person_id) as put_off
        from (${duesSql(now, { ...of, ...(adultsOnly ? { audiences: ADULTS_WITH_ACCOUNTS } : {}) })}) due
        left join people.person_card signer on signer.id = due.signer_id and due.signer_id <> due.person_id
       order by due.class_name nulls first, due.name, due.title
       limit ${MOST_SHOWN}`.execute(db)
    return rows
  },
})
