import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { isSignedByParent } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Due, duesSql } from './dues.ts'

export type ToSign = Pick<
  Due,
  'agreementId' | 'title' | 'stage' | 'className' | 'signatureId' | 'signedAt'
> & {
  personId: Id
  name: string
}

/** The pupils of a class, each with the agreements that they sign themselves. */
export const classToSign = query({
  name: 'agreements.class-to-sign',
  input: z.object({ className: z.string().max(100) }),
  may: may.signInClass,
  async read(db, { className }, call): Promise<ToSign[]> {
    const { stage: to } = await inForce(call, signedOnBehalf)
    const { rows } = await sql<ToSign>`
      select due.agreement_id, due.title, due.stage, due.class_name, due.signature_id, due.signed_at, due.person_id, due.name
        from (${duesSql(call.now, { audiences: ['pupil'], isInForce: true, className })}) due
       order by due.class_name, due.name, due.title`.execute(db)
    return rows.filter(({ stage }) => !isSignedByParent(stage, to))
  },
})
