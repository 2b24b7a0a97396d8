import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { searchRules } from '../queries/search-rules.ts'
import { personOf } from './follow-up-work.ts'

/** The headteacher says who may search a pupil's device, by name, and in which post. */
export const authoriseSearcher = command({
  name: 'concerns.authorise-searcher',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid('Select who may search'),
    post: needed('Write in which post', 200),
    leads: z.boolean().default(false),
  }),
  may: may.authoriseSearchers,
  load: async (_, { personId }, call) => ({
    rules: await searchRules(call),
    isHere: (await rightsToday(call, personId))?.rights.has('staff') ?? false,
  }),
  async run(work, { personId, post, leads }, { rules, isHere }) {
    const { db, call, now, actor } = work
    if (!isHere) throw invalid({ personId: 'They do not work here today' })
    if (rules.searchers === 'leadership-team' && !leads)
      throw invalid({ leads: 'This school’s policy lets only members of the leadership team search' })
    const id = newId()
    const by = { authorisedAt: now, authorisedBy: personOf(actor) }
    await db
      .insertInto('concerns.searcher')
      .values({ schoolId: call.school.id, id, personId, post, leads, ...by })
      .execute()
    work.touched(id, personId)
    return { searcherId: id }
  },
})

/** From now on they may not. That they could, from when to when, stays. */
export const endSearcher = command({
  name: 'concerns.end-searcher',
  chain: 'concerns',
  input: z.object({ searcherId: z.uuid(), why: needed('Write why', 1_000) }),
  may: may.authoriseSearchers,
  load: (db, { searcherId }) =>
    db.selectFrom('concerns.searcher').select('personId').where('id', '=', searcherId).executeTakeFirst(),
  async run(work, { searcherId, why }, { personId }) {
    const { db, call, now, actor } = work
    const ended = await db
      .insertInto('concerns.searcherEnd')
      .values({ schoolId: call.school.id, searcherId, why, endedAt: now, endedBy: personOf(actor) })
      .onConflict(one => one.doNothing())
      .executeTakeFirst()
    if (!ended.numInsertedOrUpdatedRows) throw conflict('It has been ended already.')
    work.touched(searcherId, personId)
  },
})
