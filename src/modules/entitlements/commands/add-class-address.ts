import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { mailChoices } from '../queries/pupils-mail.ts'
import { personOf } from './person-of.ts'

/** An address of a class or group: who answers for it, what for, and until when. */
export const addClassAddress = command({
  name: 'entitlements.add-class-address',
  input: z.object({
    address: z.string().trim().toLowerCase().max(254).pipe(z.email('Enter the e-mail address')),
    className: needed('Write which class or group', 80),
    adultId: z.uuid('Select who answers for it'),
    purpose: needed('Write what it is for', 300),
    keptWhere: needed('Write where leaders read what is sent', 300),
    endsOn: dayNeeded('Enter its last day, like 21 7 2027'),
  }),
  may: may.keepMail,
  load: (db, _, call) => mailChoices.read(db, {}, call),
  async run({ db, call, now, actor, touched }, typed, { adults }) {
    const { compare } = Temporal.PlainDate
    if (!adults.some(({ personId }) => personId === typed.adultId))
      throw invalid({ adultId: 'Select who answers for it' })
    if (compare(typed.endsOn, dayOf(now)) < 0) throw invalid({ endsOn: 'That day has been' })
    if (compare(typed.endsOn, dayOf(now).add({ years: 1 })) > 0)
      throw invalid({ endsOn: 'At most a year: then somebody looks at it again' })
    const id = newId()
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('entitlements.classAddress')
      .values({ schoolId: call.school.id, id, ...typed, addedAt: now, addedBy: personOf(actor) })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ address: 'It is on the list already' })
    touched(id)
  },
})

export const endClassAddress = command({
  name: 'entitlements.end-class-address',
  input: z.object({ addressId: z.uuid() }),
  may: may.keepMail,
  load: (db, { addressId }) =>
    db.selectFrom('entitlements.classAddress').select('id').where('id', '=', addressId).executeTakeFirst(),
  async run({ db, now, actor, touched }, { addressId }) {
    await db
      .updateTable('entitlements.classAddress')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', addressId)
      .where('endedAt', 'is', null)
      .execute()
    touched(addressId)
  },
})
