import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { key } from '../queries/by-code.ts'

/** Two words open the answers to it from now on. @returns whether they were free. */
export const openWayBack = command({
  name: 'concerns.open-way-back',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), key, endsAt: z.instanceof(Temporal.Instant) }),
  may: may.reportFromOutside,
  load: async () => true,
  async run({ db, call }, of) {
    const made = await db
      .insertInto('concerns.wayBack')
      .values({ schoolId: call.school.id, ...of })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  },
})
