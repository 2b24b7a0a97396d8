import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { email, optional, optionalText, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { writeDetails } from './write.ts'

/** Name and address change; what stood before stays, closed. */
export const renamePerson = command({
  name: 'people.rename-person',
  input: z.object({
    personId: z.uuid(),
    givenName: text('Enter their first name'),
    familyName: text('Enter their last name'),
    knownAs: optionalText(),
    email: optional(email()),
  }),
  may: may.managePeople,

  load: (db, { personId }) =>
    db
      .selectFrom('people.personDetails')
      .selectAll()
      .where('personId', '=', personId)
      .where('replacedAt', 'is', null)
      .executeTakeFirst(),

  async run(work, { personId, ...wanted }, { id, dateOfBirth, upn }) {
    const { numUpdatedRows } = await work.db
      .updateTable('people.personDetails')
      .set({ replacedAt: work.now })
      .where('id', '=', id)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('Somebody changed this record a moment ago. Look at it again')
    await writeDetails(work, personId, { ...wanted, dateOfBirth, upn })
  },
})
