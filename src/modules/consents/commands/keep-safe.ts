import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { ConsentsChanged } from '../events.ts'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { safetyOf } from '../queries/safety-of.ts'
import { openTakeDowns } from './take-down.ts'

/** A child is shown nowhere from now on, whatever was answered; nobody else learns that this is why. */
export const keepSafe = command({
  name: 'consents.keep-safe',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    because: words('Write why they must be shown nowhere', 1_000),
  }),
  may: may.keepSafe,
  load: (db, { personId }, call) => safetyOf.read(db, { personId }, call),
  async run(work, { personId, because }, { kept }) {
    const { db, call, now, actor, touched, announce } = work
    if (actor.personId === null) throw new Error('Somebody decides it')
    if (kept.some(({ liftedAt }) => liftedAt === null)) throw conflict('This stands already.')
    const id = newId()
    await db
      .insertInto('consents.safety')
      .values({
        ...{ schoolId: call.school.id, id, pupilId: personId, because },
        ...{ setAt: now, setBy: actor.personId },
      })
      .execute()
    touched(id)
    await openTakeDowns(work, personId)
    announce<ConsentsChanged>({ name: 'consents.changed', personId })
  },
})

export const liftSafety = command({
  name: 'consents.lift-safety',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), liftedBecause: words('Write why it ends', 1_000) }),
  may: may.keepSafe,
  load: (db, { personId }, call) => safetyOf.read(db, { personId }, call),
  async run({ db, now, actor, touched, announce }, { personId, liftedBecause }) {
    const lifted = await db
      .updateTable('consents.safety')
      .set({ liftedAt: now, liftedBy: actor.personId, liftedBecause })
      .where('pupilId', '=', personId)
      .where('liftedAt', 'is', null)
      .returning('id')
      .execute()
    if (!lifted.length) throw conflict('This stands no more.')
    touched(...lifted.map(({ id }) => id))
    announce<ConsentsChanged>({ name: 'consents.changed', personId })
  },
})
