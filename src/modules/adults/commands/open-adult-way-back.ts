import { z } from 'zod'
import { codeKey as key } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Two words open the answers to it from now on. @returns whether they were free. */
export const openAdultWayBack = command({
  name: 'adults.open-way-back',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), key, endsAt: z.instanceof(Temporal.Instant) }),
  may: may.reportFromOutside,
  load: async () => true,
  async run({ db, call }, of) {
    const made = await db
      .insertInto('adults.wayBack')
      .values({ schoolId: call.school.id, ...of })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  },
})
