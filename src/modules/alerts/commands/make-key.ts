import { z } from 'zod'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded, needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { hashOf, newSecret } from '../secret.ts'
import { personOf } from './write.ts'

const UNTIL = 'Enter the last day on which it works'
const MOST_YEARS = 2

/** A key for one system of the school. @returns the secret, which is kept nowhere. */
export const makeKey = command({
  name: 'alerts.make-key',
  input: z.object({
    sourceName: needed('Write which system it is for', 100),
    endsOn: dayNeeded(UNTIL),
  }),
  may: may.keepKeys,
  load: async () => true,
  async run({ db, call, now, actor, touched }, { sourceName, endsOn }) {
    const today = dayOf(now)
    if (Temporal.PlainDate.compare(endsOn, today) < 0) throw invalid({ endsOn: 'Enter a day to come' })
    if (Temporal.PlainDate.compare(endsOn, today.add({ years: MOST_YEARS })) > 0)
      throw invalid({ endsOn: `Enter a day within ${MOST_YEARS} years. Then make another` })
    const [id, secret] = [newId(), newSecret(call.school.id)]
    await db
      .insertInto('alerts.key')
      .values({
        ...{ schoolId: call.school.id, id, sourceName, scope: 'alerts', secretSha256: hashOf(secret) },
        ...{ madeAt: now, madeBy: personOf(actor), endsAt: startOf(endsOn.add({ days: 1 })) },
        ...{ endedAt: null, endedBy: null },
      })
      .execute()
    touched(id)
    return { secret, sourceName }
  },
})
