import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { NOT_NOW_HOURS } from '../agreement.ts'
import type { SigningPutOff } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { signingPutOff } from '../queries/signing-put-off.ts'

/** "Not now": for whoever holds a safeguarding duty the gate opens for a day. Each time is counted. */
export const putOffSigning = command({
  name: 'agreements.put-off-signing',
  input: z.object({}),
  may: may.putOff,
  load: (db, input, call) => signingPutOff.read(db, input, call),
  async run({ call, db, actor, now, announce, touched }, _input, { heldUntil }) {
    if (heldUntil || !actor.personId) return
    const id = newId()
    await db
      .insertInto('agreements.notNow')
      .values({
        ...{ schoolId: call.school.id, id, personId: actor.personId },
        ...{ pressedAt: now, endsAt: now.add({ hours: NOT_NOW_HOURS }) },
      })
      .execute()
    touched(id)
    announce<SigningPutOff>({ name: 'agreements.put-off', personId: actor.personId })
  },
})
