import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { concernByCode, key } from '../queries/by-code.ts'
import { asLadder, passedBy, tellFolded } from './write.ts'

/** Whoever holds the two words writes more. It is told of as what came from outside. */
export const addByCode = command({
  name: 'concerns.add-by-code',
  chain: 'concerns',
  input: z.object({ key, words: needed('Write what you want to tell us') }),
  may: may.reportFromOutside,
  load: (db, { key }, { now }) => concernByCode(db, key, now),
  async run(work, { words }, { concernId }) {
    const { db, call, now, touched } = work
    const id = newId()
    const added = { concernId, words, kind: 'by-reporter', happenedOn: null }
    const salt = work.commit(id, added)
    await db
      .insertInto('concerns.addition')
      .values({ schoolId: call.school.id, id, ...added, salt, addedAt: now, addedBy: null })
      .execute()
    const kept = new Set(await passedBy(work, concernId))
    for (const { personId, duty } of await appointmentsNow(asLadder(call)))
      if (BY_DUTY.includes(duty) && !kept.has(personId)) await tellFolded(call, personId)
    touched(id)
  },
})
