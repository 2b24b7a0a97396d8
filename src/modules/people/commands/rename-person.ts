import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict } from '../../../platform/errors.ts'
import type { AddressChanged } from '../events.ts'
import { email, optional, optionalText, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Dated, whenOf } from '../person.ts'
import { refuseAddress } from './refuse-address.ts'
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
  may: may.rename,

  async load(db, { personId, email: wanted }, { now }) {
    const details = await db
      .selectFrom('people.personDetails')
      .selectAll()
      .where('personId', '=', personId)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    if (!details) return undefined
    const appointments = await db
      .selectFrom('people.appointment')
      .select(['duty', 'startsOn', 'endsOn', 'stoppedAt'])
      .where('personId', '=', personId)
      .execute()
    const memberships = await db
      .selectFrom('people.membership')
      .select(['kind', 'startsOn', 'endsOn', 'stoppedAt'])
      .where('personId', '=', personId)
      .execute()
    const isNotOver = (one: Dated) => whenOf(one, dayOf(now)) !== 'over'
    const standing = appointments.filter(isNotOver)
    const kinds = new Set(memberships.filter(isNotOver).map(({ kind }) => kind))
    return {
      ...details,
      duties: standing.map(({ duty }) => duty),
      changesAddress: details.email !== wanted,
      kinds,
    }
  },

  async run(work, { personId, ...wanted }, { id, dateOfBirth, upn, changesAddress, kinds }) {
    if (changesAddress) await refuseAddress(work.call, { email: wanted.email, kinds })
    const { numUpdatedRows } = await work.db
      .updateTable('people.personDetails')
      .set({ replacedAt: work.now })
      .where('id', '=', id)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('Somebody changed this record a moment ago. Look at it again')
    await writeDetails(work, personId, { ...wanted, dateOfBirth, upn })
    if (changesAddress) work.announce<AddressChanged>({ name: 'people.address-changed', personId })
  },
})
