import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { entitlements } from '../controls/entitlement.ts'
import { standsFor } from '../entitlement.ts'
import { dayNeeded, several, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { classNow, isHere } from '../queries/classes-now.ts'
import { materialsSql } from '../queries/classes-and-rules.ts'
import { personOf } from './person-of.ts'

/** The youngest are on the internet themselves for once: an adult beside them, and addresses that were approved. */
export const bookSession = command({
  name: 'entitlements.book-session',
  input: z.object({
    className: z.string(),
    sessionOn: dayNeeded('Enter the day, like 14 12 2026'),
    supervised: z.literal('yes', 'Say that it is directly supervised: otherwise an adult shows it'),
    adultId: z.uuid('Select the adult who is with them'),
    materials: several(z.uuid()),
    other: words(300).default(''),
  }),
  may: may.teach,
  load: (db, { className }, { now }) => classNow(db, className, now),
  async run(
    { db, call, now, actor, touched },
    { className, sessionOn, adultId, materials, other },
    { band },
  ) {
    if (Temporal.PlainDate.compare(sessionOn, dayOf(now)) < 0)
      throw invalid({ sessionOn: 'That day has been' })
    const { rows: adults } = await sql<{ personId: string }>`
      select m.person_id from people.membership_card m
       where m.kind = 'staff' and m.person_id = ${adultId} and ${isHere(now)} limit 1`.execute(db)
    if (!adults.length) throw invalid({ adultId: 'Select the adult who is with them' })
    if (other && standsFor(await entitlements(call), 'approved-only', band))
      throw invalid({
        materials:
          'Only addresses that were approved for them: a lead approves another first, with what it is to teach',
      })
    const { rows: approved } = await materialsSql(band).rows.execute(db)
    const chosen = approved.filter(({ materialId }) => materials.includes(materialId))
    if (!chosen.length && !other) throw invalid({ materials: 'Tick which addresses they open' })
    const id = newId()
    await db
      .insertInto('entitlements.session')
      .values({
        ...{ schoolId: call.school.id, id, className, heldOn: sessionOn, adultId },
        ...{ bookedAt: now, bookedBy: personOf(actor) },
      })
      .execute()
    const shown = [
      ...chosen.map(({ materialId, address }) => ({ materialId, address })),
      ...(other ? [{ materialId: null, address: other }] : []),
    ]
    await db
      .insertInto('entitlements.shown')
      .values(shown.map(one => ({ schoolId: call.school.id, id: newId(), sessionId: id, ...one })))
      .execute()
    touched(id)
  },
})

/** It does not take place: said by whoever booked it. */
export const cancelSession = command({
  name: 'entitlements.cancel-session',
  input: z.object({ sessionId: z.uuid() }),
  may: may.teach,
  load: (db, { sessionId }, { actor }) =>
    db
      .selectFrom('entitlements.session')
      .select('id')
      .where('id', '=', sessionId)
      .where('bookedBy', '=', actor.personId ?? '')
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now, actor, touched }, { sessionId }) {
    await db
      .updateTable('entitlements.session')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', sessionId)
      .execute()
    touched(sessionId)
  },
})
