import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { AgreementTalked } from '../events.ts'
import { day, several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { classTalks, staffTalks } from '../queries/class-talks.ts'
import { CLASS_WAYS, type Way } from '../talk.ts'

const heldOn = day('Enter the day, like 14 9 2026')

/** Of the last year: what is older no list asks about. */
function refuseUnlessRecent(on: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const first = today.subtract({ years: 1 })
  if (Temporal.PlainDate.compare(on, first) < 0 || Temporal.PlainDate.compare(on, today) > 0)
    throw invalid({ heldOn: `Enter a day from ${sayDay(first)} to today` })
}

/** Whoever did it with the class says so, under their own name. */
export const keepClassTalk = command({
  name: 'agreements.keep-class-talk',
  input: z.object({
    className: z.string('Select a class').min(1, 'Select a class'),
    ways: several(z.enum(CLASS_WAYS), 'Tick what you did'),
    heldOn,
  }),
  may: may.keepTalk,
  load: (db, _, call) => classTalks.read(db, {}, call),
  async run({ db, call, now, actor, touched, announce }, { className, ways, heldOn }, { rows }) {
    if (!rows.some(one => one.className === className)) throw invalid({ className: 'Select a class' })
    refuseUnlessRecent(heldOn, dayOf(now))
    if (actor.personId === null) throw new Error('A talk is somebody’s')
    for (const way of new Set(ways)) {
      const id = newId()
      await db
        .insertInto('agreements.talk')
        .values({
          ...{ schoolId: call.school.id, id, way, className, heldOn },
          ...{ writtenAt: now, writtenBy: actor.personId },
        })
        .execute()
      touched(id)
      announce<AgreementTalked>({ name: 'agreements.talked', way })
    }
  },
})

/** A lead says who of the staff was there. */
export const keepStaffTalk = command({
  name: 'agreements.keep-staff-talk',
  input: z.object({ heldOn, present: several(z.uuid(), 'Tick who was there') }),
  may: may.leadTalk,
  load: (db, _, call) => staffTalks.read(db, {}, call),
  async run({ db, call, now, actor, touched, announce }, { heldOn, present }, { rows }) {
    const people = rows.map(({ personId }) => personId).filter(id => present.includes(id))
    if (!people.length) throw invalid({ present: 'Tick who was there' })
    refuseUnlessRecent(heldOn, dayOf(now))
    if (actor.personId === null) throw new Error('A talk is somebody’s')
    const id = newId()
    await db
      .insertInto('agreements.talk')
      .values({
        ...{ schoolId: call.school.id, id, way: 'staff-talk', className: null, heldOn },
        ...{ writtenAt: now, writtenBy: actor.personId },
      })
      .execute()
    await db
      .insertInto('agreements.talkPerson')
      .values(people.map(personId => ({ schoolId: call.school.id, talkId: id, personId })))
      .execute()
    touched(id)
    announce<AgreementTalked>({ name: 'agreements.talked', way: 'staff-talk' })
  },
})

/** Written by mistake: only by whoever wrote it. It stays, and counts no more. */
export const takeBackTalk = command({
  name: 'agreements.take-back-talk',
  input: z.object({ talkId: z.uuid() }),
  may: may.keepTalk,
  load: async (db, { talkId }, { actor }) =>
    db
      .selectFrom('agreements.talk')
      .select(['id', 'way'])
      .where('id', '=', talkId)
      .where('writtenBy', '=', actor.personId ?? '')
      .executeTakeFirst(),
  async run({ db, call, now, touched, announce }, _, { id, way }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('agreements.talkTakenBack')
      .values({ schoolId: call.school.id, talkId: id, takenBackAt: now })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) throw conflict('You have taken it back already')
    touched(id)
    announce<AgreementTalked>({ name: 'agreements.talked', way: way as Way })
  },
})
