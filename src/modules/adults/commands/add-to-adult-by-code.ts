import { sql } from 'kysely'
import { z } from 'zod'
import { type Id, newId } from '../../../words/ids.ts'
import { codeKey as key, needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { tellFolded } from './rungs.ts'

/** Whoever holds the two words writes more. */
export const addToAdultByCode = command({
  name: 'adults.add-by-code',
  chain: 'adults',
  input: z.object({ key, words: needed('Write what you want to tell us') }),
  may: may.reportFromOutside,
  load: async (db, { key }) =>
    (await sql<{ concernId: Id; managers: readonly Id[] }>`select * from adults.by_code(${key})`.execute(db))
      .rows[0],
  async run(work, { words }, { concernId, managers }) {
    const { db, call, now, touched } = work
    const id = newId()
    const added = { concernId, words, kind: 'by-reporter' }
    const salt = work.commit(id, added)
    await db
      .insertInto('adults.addition')
      .values({ schoolId: call.school.id, id, ...added, salt, addedAt: now, addedBy: null })
      .execute()
    for (const personId of managers) await tellFolded(call, personId)
    touched(id)
  },
})
