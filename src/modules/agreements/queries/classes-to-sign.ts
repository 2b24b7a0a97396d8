import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { isSignedByParent, type Stage } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { duesSql } from './dues.ts'

export type ClassToSign = { className: string | null; due: number; signed: number }
type Row = ClassToSign & { stage: Stage | null }

/** Each class whose pupils sign for themselves, and how many signatures there are of those that are asked. */
export const classesToSign = query({
  name: 'agreements.classes-to-sign',
  input: z.object({}),
  may: may.signInClass,
  async read(db, _, call): Promise<ClassToSign[]> {
    const { stage: to } = await inForce(call, signedOnBehalf)
    const { rows } = await sql<Row>`
      select due.class_name, due.stage, count(*)::int as due, count(due.signature_id)::int as signed
        from (${duesSql(call.now, { audiences: ['pupil'], isInForce: true, isNameless: true })}) due
       group by 1, 2 order by 1, 2`.execute(db)
    const own = rows.filter(({ stage }) => !isSignedByParent(stage, to))
    return [...Map.groupBy(own, ({ className }) => className)].map(([className, stages]) => ({
      className,
      due: stages.reduce((sum, { due }) => sum + due, 0),
      signed: stages.reduce((sum, { signed }) => sum + signed, 0),
    }))
  },
})
