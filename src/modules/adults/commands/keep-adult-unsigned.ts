import { z } from 'zod'
import { codeKey as key } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Whoever signs in where it was written can say that it is theirs. */
export const keepAdultUnsigned = command({
  name: 'adults.keep-unsigned',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), key }),
  may: may.reportFromOutside,
  load: async () => true,
  async run({ db, call }, of) {
    await db
      .insertInto('adults.unsigned')
      .values({ schoolId: call.school.id, ...of })
      .execute()
  },
})
