import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Nobody signs in with it from now on. Who is signed in stays so; what they had connected counts for nothing. */
export const endProvider = command({
  name: 'access.end-provider',
  input: z.object({ providerId: z.uuid() }),
  may: may.keepProviders,
  load: (db, { providerId }, { school }) =>
    db
      .selectFrom('access.signInProvider')
      .select('id')
      .where('schoolId', '=', school.id)
      .where('id', '=', providerId)
      .where('endedAt', 'is', null)
      .executeTakeFirst(),
  async run({ call, db, now, actor, announce }, _input, { id }) {
    await db
      .updateTable('access.signInProvider')
      .set({ endedAt: now, endedBy: actor.personId })
      .where('schoolId', '=', call.school.id)
      .where('id', '=', id)
      .execute()
    announce({ name: 'access.provider-ended', providerId: id })
  },
})
