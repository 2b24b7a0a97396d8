import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { type ListPage, ON_A_PAGE, pageAsked, pageShown } from '../../../platform/list-page.ts'
import { isSignedByParent, STAGES } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { classesOnPage } from './classes-on-page.ts'
import { type Due, duesSql } from './dues.ts'
import type { Family } from './families.ts'
import { guardians } from './guardians.ts'

export type FamiliesPage = ListPage<Family> & {
  isSigned: boolean
  className: string | undefined
  /** Of each class, how many there are of those who are shown. */
  classes: readonly { className: string | null; people: number }[]
}

/** A page of the pupils for whom a parent signs, of one class or of all. */
export const familiesPage = query({
  name: 'agreements.families-page',
  input: z.object({
    isSigned: z.boolean(),
    className: z.string().max(100).optional(),
    page: pageAsked,
  }),
  may: may.keepFamilies,
  async read(db, { isSigned, className, page: asked }, call): Promise<FamiliesPage> {
    const { stage: to } = await inForce(call, signedOnBehalf)
    const stages = STAGES.filter(stage => isSignedByParent(stage, to))
    const of = { audiences: ['pupil'], stages, isSigned } as const
    const { rows: classes } = await sql<FamiliesPage['classes'][number]>`
      select class_name, count(*)::integer as people from (${duesSql(call.now, { ...of, isNameless: true })}) due
       group by class_name order by class_name nulls first`.execute(db)
    const listed = className === undefined ? classes : classes.filter(one => one.className === className)
    const all = listed.reduce((sum, { people }) => sum + people, 0)
    const page = pageShown(asked, all)
    const inClasses = classesOnPage(listed, page)
    const { rows: shown } = await sql<Due>`
      select * from (${duesSql(call.now, { ...of, inClasses })}) due
       order by class_name nulls first, name, person_id, title
       limit ${ON_A_PAGE} offset ${inClasses.skip}`.execute(db)
    const signers = Map.groupBy(
      await guardians(db, call.now, { pupilIds: shown.map(({ personId }) => personId) }),
      ({ pupilId }) => pupilId,
    )
    const rows = shown.map(due => ({
      pupilId: due.personId,
      due,
      signers: signers.get(due.personId) ?? [],
    }))
    return { isSigned, className, classes, page, all, rows }
  },
})
