import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** They were shown again, and whoever was shown them pressed that they have read them. */
export const seeConsequences = command({
  name: 'agreements.see-consequences',
  input: z.object({}),
  may: may.seeConsequences,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }) {
    if (actor.personId === null) throw new Error('Somebody reads')
    const id = newId()
    await db
      .insertInto('agreements.consequencesSeen')
      .values({ schoolId: call.school.id, id, personId: actor.personId, seenAt: now })
      .execute()
    touched(id)
  },
})
