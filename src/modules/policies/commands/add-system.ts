import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { systemName } from '../systems.ts'

/** Adds a system to the school's register, so that a clause can speak of it. */
export const addSystem = command({
  name: 'policies.add-system',
  input: z.object({ title: z.string().trim().min(2, 'Enter the name of the system').max(80) }),
  may: may.prepare,

  async load(db, { title }) {
    const same = await db
      .selectFrom('policies.system')
      .select('name')
      .where('name', '=', systemName(title))
      .executeTakeFirst()
    return { isKnown: same !== undefined }
  },

  async run({ db, call, actor, now }, { title }, { isKnown }) {
    const name = systemName(title)
    if (!name) throw invalid({ title: 'Enter a name with letters in it' })
    if (isKnown) return { name }
    await db
      .insertInto('policies.system')
      .values({ schoolId: call.school.id, name, title, kind: 'other', addedAt: now, addedBy: actor.personId })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return { name }
  },
})
