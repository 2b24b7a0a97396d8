import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { BANDS } from '../entitlement.ts'
import { needed, several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './person-of.ts'

const ADDRESS = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?$/i

/** An address that the youngest may open, and what it is to teach them. */
export const approveMaterial = command({
  name: 'entitlements.approve-material',
  input: z.object({
    address: needed('Enter the address, like www.example.org/counting', 300).regex(
      ADDRESS,
      'Enter the address, like www.example.org/counting',
    ),
    outcome: needed('Write what they are to learn by it', 300),
    bands: several(z.enum(BANDS)),
  }),
  may: may.approve,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }, { address, outcome, bands }) {
    if (!bands.length) throw invalid({ bands: 'Tick for whom' })
    const id = newId()
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('entitlements.material')
      .values({
        ...{ schoolId: call.school.id, id, address, outcome, bands },
        ...{ approvedAt: now, approvedBy: personOf(actor) },
      })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw invalid({ address: 'It is approved already' })
    touched(id)
  },
})

/** It is not for them any more. Sessions that were booked keep what they were booked with. */
export const endMaterial = command({
  name: 'entitlements.end-material',
  input: z.object({ materialId: z.uuid() }),
  may: may.approve,
  load: (db, { materialId }) =>
    db.selectFrom('entitlements.material').select('id').where('id', '=', materialId).executeTakeFirst(),
  async run({ db, now, actor, touched }, { materialId }) {
    await db
      .updateTable('entitlements.material')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', materialId)
      .where('endedAt', 'is', null)
      .execute()
    touched(materialId)
  },
})
