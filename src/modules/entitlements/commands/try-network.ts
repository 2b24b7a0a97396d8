import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCES } from '../../../words/audiences.ts'
import { newId } from '../../../words/ids.ts'
import { NETWORK } from '../entitlement.ts'
import { dayNeeded, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf } from './person-of.ts'

/** Somebody tried, with a device such as theirs, whether it gets what it must not. */
export const tryNetwork = command({
  name: 'entitlements.try-network',
  input: z.object({
    of: z.templateLiteral([z.enum(AUDIENCES), '/', z.enum(NETWORK)], 'Select what was tried'),
    held: z.enum(['yes', 'no'], 'Select what came of it'),
    how: needed('Write how it was tried, and on what', 500),
    triedOn: dayNeeded('Enter the day, like 14 12 2026'),
  }),
  may: may.try,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }, { of, held, how, triedOn }) {
    const today = dayOf(now)
    const { compare } = Temporal.PlainDate
    if (compare(triedOn, today) > 0 || compare(triedOn, today.subtract({ years: 1 })) < 0)
      throw invalid({ triedOn: 'Enter a day of the last year' })
    const [audience = '', service = ''] = of.split('/')
    const id = newId()
    await db
      .insertInto('entitlements.tried')
      .values({
        ...{ schoolId: call.school.id, id, audience, service, held: held === 'yes', how },
        ...{ triedOn, triedAt: now, triedBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
