import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { optional, optionalText, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Stops every erasure of a person, or of whoever bears a name, on the roll already or not. */
export const holdErasure = command({
  name: 'people.hold-erasure',
  input: z.object({
    personId: optional(z.uuid()),
    name: optionalText(200),
    reason: text('Write why, such as the inquiry that may ask for it', 300),
  }),
  may: may.holdErasure,
  async load(db, { personId }) {
    if (personId === null) return true
    return db.selectFrom('people.person').select('id').where('id', '=', personId).executeTakeFirst()
  },
  async run({ db, call, actor, now, touched }, { personId, name, reason }) {
    if (personId === null && name === null) throw invalid({ name: 'Write the first and last name' })
    const id = newId()
    await db
      .insertInto('people.erasureHold')
      .values({
        ...{ schoolId: call.school.id, id, personId, name: personId === null ? name : null, reason },
        ...{ setAt: now, setBy: actor.personId },
      })
      .execute()
    touched(id)
    return { holdId: id }
  },
})
