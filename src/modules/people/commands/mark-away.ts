import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { day, optional } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Somebody cannot be reached on some days: their stand-ins answer, and the pages say whom to tell instead. */
export const markAway = command({
  name: 'people.mark-away',
  input: z
    .object({
      personId: z.uuid(),
      startsOn: day('Enter the first day, like 30 11 2026'),
      endsOn: optional(day('Enter the last day, like 4 12 2026, or leave it empty')),
    })
    .refine(({ startsOn, endsOn }) => !endsOn || Temporal.PlainDate.compare(startsOn, endsOn) <= 0, {
      path: ['endsOn'],
      message: 'The last day must not be before the first',
    }),
  may: may.markAway,

  load: (db, { personId }) =>
    db.selectFrom('people.personCard').select('id as personId').where('id', '=', personId).executeTakeFirst(),

  async run({ db, call, actor, now, touched }, { personId, startsOn, endsOn }) {
    if (endsOn && Temporal.PlainDate.compare(endsOn, dayOf(now)) < 0)
      throw invalid({ endsOn: 'Enter a last day that is still to come' })
    const id = newId()
    await db
      .insertInto('people.away')
      .values({
        ...{ schoolId: call.school.id, id, personId, startsOn, endsOn },
        ...{ recordedAt: now, recordedBy: actor.personId },
      })
      .execute()
    touched(personId, id)
  },
})
