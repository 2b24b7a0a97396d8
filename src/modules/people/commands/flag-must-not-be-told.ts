import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { day, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { relationshipById } from '../queries/relationship-by-id.ts'
import { stampOf } from './write-rows.ts'

/** Records that an adult must not be told about a pupil. At once nobody is sent a link about this pupil. */
export const flagMustNotBeTold = command({
  name: 'people.flag-must-not-be-told',
  input: z.object({
    relationshipId: z.uuid(),
    since: day('Enter the day since when, like 23 11 2026'),
    reason: text('Write why they must not be told, such as the court order and its number', 500),
  }),
  may: may.flagContact,
  load: (db, { relationshipId }) => relationshipById(db, relationshipId),
  async run(work, { since, reason }, { personId, pupilId }) {
    const { db, actor, now } = work
    if (Temporal.PlainDate.compare(since, dayOf(now)) > 0)
      throw invalid({ since: 'Enter a day that is not to come. The warning stands from now on' })
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('people.mustNotBeTold')
      .values({ ...stampOf(work), personId, pupilId, since, reason })
      .onConflict(rule => rule.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) throw conflict('This warning stands already')
    await db
      .updateTable('people.contactRelease')
      .set({ withdrawnAt: now, withdrawnBy: actor.personId })
      .where('personId', '=', personId)
      .where('pupilId', '=', pupilId)
      .where('withdrawnAt', 'is', null)
      .execute()
    work.touched(personId, pupilId)
  },
})
