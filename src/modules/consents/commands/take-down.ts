import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { startDeadline, stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { schoolCalendar } from '../../people/index.ts'
import { lasts } from '../controls/lasts.ts'
import type { PictureMoved } from '../events.ts'
import { type ConsentsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'

export const TAKE_DOWN = 'consents.take-down'

/**
 * What is shown and may not be any more, of one person or of everybody, becomes a task with a clock. Whether somebody
 * took an answer back, it ran out or a child is to be kept safe: the task is the same.
 */
export async function openTakeDowns(work: Work<ConsentsDb>, personId?: Id): Promise<number> {
  const { db, call, now } = work
  const today = dayOf(now).toString()
  const { rows } = await sql<{ useId: Id; personId: Id }>`
    with standing as materialized (select person_id, purpose, stands from consents.standing(${today}::date))
    select u.id as use_id, d.person_id
      from consents.use u join consents.pictured d on d.picture_id = u.picture_id
     where u.shown_at is not null and u.taken_down_at is null
       and ${personId === undefined ? sql`true` : sql`d.person_id = ${personId}`}
       and not exists (select from consents.take_down t
             where t.use_id = u.id and t.person_id = d.person_id and t.done_at is null)
       and not exists (select from standing s where s.person_id = d.person_id and s.stands
             and ((s.purpose = u.purpose and not u.needs_own)
               or s.purpose in (select a.id::text from consents.ask a where a.person_id = d.person_id
                    and a.purpose = u.purpose and a.until >= ${today}::date)))`.execute(db)
  if (!rows.length) return 0
  const { takeDownDays } = await inForce(call, lasts)
  const calendar = await schoolCalendar(call)
  for (const { useId, personId: shownId } of rows) {
    const id = newId()
    const rule = { unit: 'schoolDays', count: takeDownDays, source: 'The school’s policy' } as const
    const dueAt = await startDeadline(call, { what: TAKE_DOWN, about: id, rule, calendar })
    await db
      .insertInto('consents.takeDown')
      .values({ schoolId: call.school.id, id, useId, personId: shownId, openedAt: now, dueAt })
      .execute()
  }
  return rows.length
}

/** By the night: a yes that has run out is relied on nowhere. */
export const findRunOut = command({
  name: 'consents.find-run-out',
  input: z.object({}),
  may: may.runClocks,
  load: async () => ({}),
  run: async work => ({ opened: await openTakeDowns(work) }),
})

/** Its time is over and it still stands: the headteacher sees it. */
export const noteLate = command({
  name: 'consents.note-late',
  input: z.object({ takeDownId: z.uuid() }),
  may: may.runClocks,
  load: (db, { takeDownId }) =>
    db
      .selectFrom('consents.takeDown')
      .select('id')
      .where('id', '=', takeDownId)
      .where('doneAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, touched }, { takeDownId }) {
    await db.updateTable('consents.takeDown').set({ lateAt: now }).where('id', '=', takeDownId).execute()
    touched(takeDownId)
  },
})

/** Somebody took it down. What was shown, where and until when stays on record. */
export const takeDown = command({
  name: 'consents.take-down',
  input: z.object({ pictureId: z.uuid(), useId: z.uuid() }),
  may: may.usePictures,
  load: (db, { pictureId, useId }) =>
    db
      .selectFrom('consents.use')
      .select(['id', 'pictureId'])
      .where('id', '=', useId)
      .where('pictureId', '=', pictureId)
      .where('shownAt', 'is not', null)
      .executeTakeFirst(),
  async run({ db, call, now, actor, touched, announce }, { useId }, { pictureId }) {
    const down = await db
      .updateTable('consents.use')
      .set({ takenDownAt: now, takenDownBy: actor.personId })
      .where('id', '=', useId)
      .where('takenDownAt', 'is', null)
      .returning('id')
      .execute()
    if (!down.length) throw conflict('It was taken down already.')
    const done = await db
      .updateTable('consents.takeDown')
      .set({ doneAt: now, doneBy: actor.personId })
      .where('useId', '=', useId)
      .where('doneAt', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of done) await stopDeadline(call, { what: TAKE_DOWN, about: id, why: 'done' })
    touched(useId)
    announce<PictureMoved>({ name: 'consents.picture-moved', pictureId })
  },
})
