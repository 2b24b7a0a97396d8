import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { FamilyDeclared } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { adultsHere } from '../queries/people.ts'

/**
 * Somebody says who of their family works, helps or governs here, so that neither is asked to judge the other. The
 * database keeps both out of what is written of the other already; who declares it learns of none.
 */
export const declareFamily = command({
  name: 'adults.declare-family',
  // Who is of whose family is nobody else’s to read, in the log either.
  chain: 'adults',
  input: z.object({ personId: z.uuid('Select who is of your family') }),
  may: may.declareFamily,
  load: (db, _, { now }) => adultsHere(db, dayOf(now)),
  async run({ db, call, now, actor, announce }, { personId }, adults) {
    if (actor.personId === personId || !adults.some(one => one.personId === personId))
      throw invalid({ personId: 'Select who is of your family' })
    if (actor.personId === null) return
    await db
      .insertInto('adults.family')
      .values({
        ...{ schoolId: call.school.id, id: newId(), personId: actor.personId, otherId: personId },
        ...{ declaredAt: now, declaredBy: actor.personId, endedAt: null },
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    announce<FamilyDeclared>({ name: 'adults.family-declared' })
  },
})

export const endFamily = command({
  name: 'adults.end-family',
  chain: 'adults',
  input: z.object({ familyId: z.uuid() }),
  may: may.declareFamily,
  load: (db, { familyId }, { actor }) =>
    db
      .selectFrom('adults.family')
      .select('id')
      .where('id', '=', familyId)
      .where('personId', '=', actor.personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ db, now }, { familyId }) {
    await db.updateTable('adults.family').set({ endedAt: now }).where('id', '=', familyId).execute()
  },
})
