import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { AgreementTalked } from '../events.ts'
import { day, line } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { schoolYearBegins } from '../talk.ts'

/** An event to which parents come. */
export const addEvent = command({
  name: 'agreements.add-event',
  input: z.object({
    name: line('Write which event it is', 80),
    heldOn: day('Enter the day of the event, like 14 12 2026'),
  }),
  may: may.keepEvents,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }, { name, heldOn }) {
    const today = dayOf(now)
    if (Temporal.PlainDate.compare(heldOn, schoolYearBegins(today)) < 0)
      throw invalid({ heldOn: 'Enter a day of this school year' })
    if (Temporal.PlainDate.compare(heldOn, today.add({ years: 1 })) > 0)
      throw invalid({ heldOn: 'Enter a day within a year' })
    if (actor.personId === null) throw new Error('Somebody adds an event')
    const id = newId()
    await db
      .insertInto('agreements.event')
      .values({ schoolId: call.school.id, id, name, heldOn, addedAt: now, addedBy: actor.personId })
      .execute()
    touched(id)
  },
})

/** Parents were reminded of what their agreement says, by whatever way the school writes to them. */
export const keepReminder = command({
  name: 'agreements.keep-event-reminder',
  input: z.object({
    eventId: z.uuid(),
    remindedOn: day('Enter the day of the reminder, like 7 12 2026'),
    audience: line('Write who was reminded', 120),
  }),
  may: may.keepEvents,
  load: (db, { eventId }) =>
    db.selectFrom('agreements.event').select(['id', 'heldOn']).where('id', '=', eventId).executeTakeFirst(),
  async run({ db, call, now, actor, touched, announce }, { remindedOn, audience }, { id: eventId, heldOn }) {
    const last = Temporal.PlainDate.compare(heldOn, dayOf(now)) < 0 ? heldOn : dayOf(now)
    if (Temporal.PlainDate.compare(remindedOn, last) > 0)
      throw invalid({ remindedOn: 'Enter a day up to today that is not after the event' })
    if (actor.personId === null) throw new Error('Somebody reminds')
    const id = newId()
    await db
      .insertInto('agreements.eventReminder')
      .values({
        ...{ schoolId: call.school.id, id, eventId, remindedOn, audience },
        ...{ writtenAt: now, writtenBy: actor.personId },
      })
      .execute()
    touched(id)
    announce<AgreementTalked>({ name: 'agreements.talked', way: 'event-reminder' })
  },
})
