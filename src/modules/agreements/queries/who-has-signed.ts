import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { isSignedByParent, type SigningAudience, type Stage } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { duesSql } from './dues.ts'

export type Coverage = {
  agreementId: Id
  title: string
  audience: SigningAudience
  stage: Stage | null
  effectiveFrom: Temporal.Instant
  due: number
  signed: number
  /** A parent signs it for the child. */
  isByParent: boolean
  remindedAt: Temporal.Instant | null
  classes: { className: string; due: number; signed: number }[]
}

type Row = Omit<Coverage, 'classes' | 'isByParent'> & { className: string | null }

/** Children first: there are most of them. */
const ORDER: readonly SigningAudience[] = [
  'pupil',
  'parent',
  'staff',
  'governor',
  'volunteer',
  'contractor',
  'visitor',
]

/** How many have signed each agreement, whole and class by class. Figures only. */
export const whoHasSigned = query({
  name: 'agreements.who-has-signed',
  input: z.object({}),
  may: may.seeFigures,
  async read(db, _input, call): Promise<Coverage[]> {
    const { rows } = await sql<Row>`
      select due.agreement_id, due.title, due.audience, due.stage, due.effective_from,
             case when due.audience = 'pupil' then due.class_name end as class_name,
             count(*)::integer as due, count(due.signature_id)::integer as signed,
             (select max(r.reminded_at) from agreements.reminder r where r.agreement_id = due.agreement_id) as reminded_at
        from (${duesSql(call.now, { isNameless: true })}) due
       group by 1, 2, 3, 4, 5, 6
       order by due.stage, due.title, 6`.execute(db)
    const { stage: to } = await inForce(call, signedOnBehalf)
    rows.sort((a, b) => ORDER.indexOf(a.audience) - ORDER.indexOf(b.audience))
    return [...Map.groupBy(rows, ({ agreementId }) => agreementId).values()].flatMap(ofOne => {
      const [first] = ofOne
      if (!first) return []
      const { className: _, ...agreement } = first
      const classes = ofOne.flatMap(({ className, due, signed }) =>
        className === null ? [] : [{ className, due, signed }],
      )
      const isByParent = isSignedByParent(agreement.stage, to)
      return [{ ...agreement, due: sum(ofOne, 'due'), signed: sum(ofOne, 'signed'), isByParent, classes }]
    })
  },
})

const sum = (rows: readonly Row[], of: 'due' | 'signed'): number =>
  rows.reduce((total, row) => total + row[of], 0)
