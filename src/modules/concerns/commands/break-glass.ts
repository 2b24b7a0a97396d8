import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { newId } from '../../../words/ids.ts'
import { breakGlassHours } from '../controls/break-glass.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { glass, isOpenSql } from '../queries/glass.ts'
import { VERDICTS } from '../verdict.ts'
import { dealersNow, personOf } from './follow-up-work.ts'
import { familyOf, tell } from './write.ts'

/** Opens one child's file at once, for some hours, and tells the lead and the deputies that something waits. */
export const breakGlass = command({
  name: 'concerns.break-glass',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    because: needed('Write why it cannot wait', 5_000),
    tried: needed('Write whom you tried to reach, and how', 5_000),
  }),
  may: may.breakGlass,
  load: (db, { personId }) =>
    db
      .selectFrom('people.membershipCard')
      .select('personId')
      .where('personId', '=', personId)
      .where('kind', '=', 'pupil')
      .limit(1)
      .executeTakeFirst(),
  async run(work, { personId: childId, ...said }) {
    const { db, call, now, actor } = work
    const openedBy = personOf(actor)
    const { rows } = await sql`select from concerns.break_glass g
       where g.child_id = ${childId} and g.opened_by = ${openedBy} and ${isOpenSql(now)}`.execute(db)
    if (rows.length) throw conflict('You have this file open already.')
    const { hours } = await inForce(call, breakGlassHours)
    const id = newId()
    const row = { childId, openedBy, ...said }
    const salt = work.commit(id, row)
    await db
      .insertInto('concerns.breakGlass')
      .values({
        ...{ schoolId: call.school.id, id, ...row, salt },
        ...{ openedAt: now, endsAt: now.add({ hours }), endedAt: null },
      })
      .execute()
    work.touched(id)
    const family = await familyOf(work, [childId])
    for (const personId of new Set(await dealersNow(call)))
      if (personId !== openedBy && !family.includes(personId)) await tell(call, personId)
    return { glassId: id }
  },
})

/** A page of it is read: kept before anything is shown, and refused by the database once it is closed. */
export const readByGlass = command({
  name: 'concerns.read-by-glass',
  chain: 'concerns',
  input: z.object({ glassId: z.uuid(), page: pageAsked }),
  may: may.breakGlass,
  load: async () => ({}),
  async run({ db, call, now, actor }, { glassId, page }) {
    const { numAffectedRows } = await sql`
      insert into concerns.break_glass_reading (school_id, id, glass_id, page, read_at)
      select ${call.school.id}, ${newId()}, g.id, ${page}, ${now} from concerns.break_glass g
       where g.id = ${glassId} and g.opened_by = ${actor.personId}::uuid and ${isOpenSql(now)}`.execute(db)
    if (!numAffectedRows) throw notFound('This page')
  },
})

/** Whoever opened it closes it before its time. */
export const endGlass = command({
  name: 'concerns.end-glass',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.breakGlass,
  load: async () => ({}),
  async run({ db, now, actor }, { personId }) {
    await db
      .updateTable('concerns.breakGlass')
      .set({ endedAt: now })
      .where('childId', '=', personId)
      .where('openedBy', '=', personOf(actor))
      .where('endedAt', 'is', null)
      .where('endsAt', '>', now)
      .execute()
  },
})

/** Somebody else says whether it was right, and what follows from it. Once. */
export const reviewGlass = command({
  name: 'concerns.review-glass',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    glassId: z.uuid(),
    verdict: z.enum(VERDICTS, 'Select whether it was right'),
    why: needed('Write why', 5_000),
    follows: needed('Write what follows, or that nothing does', 5_000),
  }),
  may: may.reviewGlass,
  load: (db, input, call) => glass.read(db, input, call),
  async run(work, { glassId, verdict, why, follows }) {
    const { db, call, now, actor } = work
    const row = { glassId, verdict, why, follows }
    const salt = work.commit(glassId, row)
    const kept = await db
      .insertInto('concerns.breakGlassReview')
      .values({ schoolId: call.school.id, ...row, salt, reviewedAt: now, reviewedBy: personOf(actor) })
      .onConflict(first => first.doNothing())
      .executeTakeFirst()
    if (!kept.numInsertedOrUpdatedRows)
      throw conflict('Somebody has already said whether this was right. Their words stand.')
  },
})
