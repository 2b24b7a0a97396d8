import { sql } from 'kysely'
import { z } from 'zod'
import { type Id, newId } from '../../../words/ids.ts'
import { codeKey as key, WRITER_WORDS } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** By a function, because whoever says it may not read what it is about before. */
export const sayWhoWroteOfAdult = command({
  name: 'adults.say-who-wrote',
  chain: 'adults',
  input: z.object({ key, said: z.enum(WRITER_WORDS) }),
  may: may.sayWhoWrote,
  load: async () => true,
  async run({ db, touched }, { key, said }) {
    const { rows } = await sql<{ id: Id | null }>`
      select adults.say_who_wrote(${key}, ${newId()}::uuid, ${said}) as id`.execute(db)
    const [{ id } = { id: null }] = rows
    if (id) touched(id)
    return { concernId: id }
  },
})
