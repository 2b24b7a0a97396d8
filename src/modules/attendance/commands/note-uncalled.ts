import { z } from 'zod'
import { tellLeadsOf } from '../../concerns/index.ts'
import { isReached } from '../absence.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { watchedAbsent } from '../queries/absent-today.ts'

/** Of a child who is watched nobody at home was reached: the leads learn that something waits, and not what. */
export const noteUncalled = command({
  name: 'attendance.note-uncalled',
  chain: 'concerns',
  input: z.object({ broughtId: z.uuid() }),
  may: may.runClocks,
  load: (db, { broughtId }) =>
    db
      .selectFrom('attendance.brought')
      .select(['id', 'absentOn'])
      .where('id', '=', broughtId)
      .executeTakeFirst(),
  async run({ db, call, touched }, { broughtId }, { absentOn }) {
    for (const { personId, calls, leadCalls } of await watchedAbsent(db, absentOn))
      if (!isReached([...calls, ...leadCalls])) await tellLeadsOf(call, personId)
    touched(broughtId)
  },
})
