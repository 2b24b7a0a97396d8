import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { privateKeyOf } from '../queries/keys.ts'
import { opened, sendSealed } from './open-envelope.ts'

/** Counted with nobody’s: from where it came was not kept. */
const SOMEWHERE = 'opened later'

/** One more try, when the cause may be mended: another key of the installation, a newer version. */
export const openAgain = command({
  name: 'offline.open-again',
  chain: 'adults',
  input: z.object({ unopenedId: z.uuid() }),
  may: may.openAgain,
  load: (db, { unopenedId }) =>
    db
      .selectFrom('offline.unopened')
      .select(['id', 'keyId', 'sealed'])
      .where('id', '=', unopenedId)
      .forUpdate()
      .executeTakeFirst(),
  async run({ db, call, now }, _, { id, keyId, sealed }) {
    if (!sealed) return
    const written = await opened(await privateKeyOf(db, call, keyId), { keyId, envelope: sealed })
    if (!written || !(await sendSealed(call, written, SOMEWHERE)))
      throw new Error('A sealed report cannot be opened')
    await db
      .updateTable('offline.unopened')
      .set({ sealed: null, openedAt: now })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', id)
      .execute()
  },
})
