import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { OUTSIDE_CONTACTS } from '../../../words/duties.ts'
import { newId } from '../../../words/ids.ts'
import { email, optional, optionalText, phone, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { closeContact } from './withdraw-outside-contact.ts'

/** A number to have at hand. It may take the place of an earlier one, which is closed, not overwritten. */
export const recordOutsideContact = command({
  name: 'people.record-outside-contact',
  input: z
    .object({
      kind: z.enum(OUTSIDE_CONTACTS, 'Select what they are to the school'),
      name: text('Enter the name of the person or team'),
      organisation: optionalText(),
      phone: optional(phone),
      email: optional(email()),
      replacesId: optional(z.uuid()),
    })
    .refine(({ phone, email }) => phone !== null || email !== null, {
      path: ['phone'],
      message: 'Enter a phone number or an email address',
    }),
  may: may.changeContacts,

  async load(db, { replacesId }) {
    if (replacesId === null) return {}
    return db.selectFrom('people.outsideContact').select('id').where('id', '=', replacesId).executeTakeFirst()
  },

  async run(work, { replacesId, ...contact }) {
    const { db, call, actor, now } = work
    if (replacesId !== null && !(await closeContact(work, replacesId)))
      throw conflict('Somebody changed this number a moment ago. Look at it again')
    const outsideContactId = newId()
    const stamp = {
      schoolId: call.school.id,
      id: outsideContactId,
      recordedAt: now,
      recordedBy: actor.personId,
    }
    await db
      .insertInto('people.outsideContact')
      .values({ ...stamp, ...contact })
      .execute()
    work.touched(outsideContactId)
    return { outsideContactId }
  },
})
