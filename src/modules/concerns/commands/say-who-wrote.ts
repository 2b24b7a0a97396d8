import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { key } from '../queries/by-code.ts'
import { unsignedByKey } from '../queries/unsigned-by-key.ts'
import { WRITER_WORDS } from '../writers.ts'

/** Beneath the record, which stays signed as it was. */
export const sayWhoWrote = command({
  name: 'concerns.say-who-wrote',
  chain: 'concerns',
  input: z.object({ key, said: z.enum(WRITER_WORDS) }),
  may: may.sayWhoWrote,
  load: async (db, { key }, call) => (await unsignedByKey.read(db, { key }, call))[0],
  async run({ db, call, actor, now, touched }, { said }, { concernId }) {
    const { personId } = actor
    if (personId === null) throw new Error('Only somebody who is here has written it')
    await db
      .insertInto('concerns.writerWord')
      .values({ schoolId: call.school.id, concernId, personId, said, saidAt: now })
      .execute()
    touched(concernId)
    return { concernId }
  },
})
