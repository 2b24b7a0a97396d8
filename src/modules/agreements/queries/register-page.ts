import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { type ListPage, ON_A_PAGE, pageAsked, pageShown } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { type AgreementsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type ClassesOnPage, classesOnPage, isInClasses } from './classes-on-page.ts'
import { duesSql } from './dues.ts'
import { entriesOf, onRollSql, type OnRoll, type Registered } from './register-to-take.ts'

/** Of one class: how many are on the roll, are asked for something, and have signed all of it. */
export type ClassRegister = { className: string | null; people: number; asked: number; done: number }
export type RegisterPage = ListPage<Registered> & {
  audience: SigningAudience
  className: string | undefined
  agreements: readonly { agreementId: Id; title: string }[]
  /** Every class of this audience, whichever is shown. */
  classes: readonly ClassRegister[]
}

type Of = { audience: SigningAudience; now: Temporal.Instant }
type Row = ClassRegister & { agreements: readonly { agreementId: Id; title: string }[] | null }

/** A page of the register, and the figures of the whole: nobody is looked up by name who is not on the page. */
export const registerPage = query({
  name: 'agreements.register-page',
  input: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select a group').default('pupil'),
    className: z.string().max(100).optional(),
    page: pageAsked,
  }),
  may: may.seeRegister,
  async read(db, { audience, className, page: asked }, { now }): Promise<RegisterPage> {
    const of = { audience, now }
    const rows = await countClasses(db, of)
    const listed = className === undefined ? rows : rows.filter(row => row.className === className)
    const all = listed.reduce((sum, { people }) => sum + people, 0)
    const page = pageShown(asked, all)
    const people = await peopleAt(db, of, classesOnPage(listed, page))
    const entries = await entriesOf(db, { ...of, className, personIds: people.map(one => one.personId) })
    const titles = new Map(
      listed.flatMap(({ agreements }) => agreements ?? []).map(one => [one.agreementId, one.title]),
    )
    return {
      ...{ audience, className, page, all },
      agreements: [...titles]
        .map(([agreementId, title]) => ({ agreementId, title }))
        .toSorted((a, b) => (a.title < b.title ? -1 : 1)),
      classes: rows.map(({ agreements: _, ...row }) => row),
      rows: people.map(person => ({ ...person, entries: entries.get(person.personId) ?? [] })),
    }
  },
})

async function countClasses(db: Kysely<AgreementsDb>, { audience, now }: Of): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with due as materialized (
      select agreement_id, title, class_name, person_id, signature_id
        from (${duesSql(now, { audiences: [audience], isNameless: true })}) every
    ),
    tally as (
      select person_id, count(*) as asked, count(signature_id) as signed from due group by person_id
    ),
    titles as materialized (
      select class_name, json_agg(json_build_object('agreementId', agreement_id, 'title', title) order by title) as agreements
        from (select distinct class_name, agreement_id, title from due) one group by class_name
    )
    select roll.class_name, count(*)::integer as people, count(tally.person_id)::integer as asked,
           count(*) filter (where tally.signed = tally.asked)::integer as done,
           (select agreements from titles where titles.class_name is not distinct from roll.class_name) as agreements
      from (${onRollSql(audience, dayOf(now), now)}) roll
      left join tally on tally.person_id = roll.person_id
     group by roll.class_name
     order by roll.class_name nulls first`.execute(db)
  return rows
}

async function peopleAt(
  db: Kysely<AgreementsDb>,
  { audience, now }: Of,
  classes: ClassesOnPage,
): Promise<OnRoll[]> {
  const { rows } = await sql<OnRoll>`
    select roll.person_id, p.name, roll.class_name, roll.starts_on
      from (${onRollSql(audience, dayOf(now), now)}) roll
      join people.person_card p on p.id = roll.person_id
     where ${isInClasses(sql`roll.class_name`, classes)}
     order by roll.class_name nulls first, p.name, roll.person_id
     limit ${ON_A_PAGE} offset ${classes.skip}`.execute(db)
  return rows
}
