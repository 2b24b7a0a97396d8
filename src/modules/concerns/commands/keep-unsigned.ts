import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { key } from '../queries/by-code.ts'

/** Whoever signs in where it was written can say that it is theirs. */
export const keepUnsigned = command({
  name: 'concerns.keep-unsigned',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), key }),
  may: may.reportFromOutside,
  load: async () => true,
  async run({ db, call }, of) {
    await db
      .insertInto('concerns.unsigned')
      .values({ schoolId: call.school.id, ...of })
      .execute()
  },
})
