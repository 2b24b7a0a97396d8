import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { newId } from '../../../words/ids.ts'
import { needed, words } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf, tellDuties } from './tell-duties.ts'

const READ_IT = ['dsl', 'deputy-dsl', 'headteacher'] as const

/** A visitor broke a rule of the house, and no child has a part in it: the leads and the headteacher are told at once. */
export const noteBreach = command({
  name: 'reports.note-breach',
  chain: 'concerns',
  input: z.object({
    visitor: needed('Write which visitor, or how they can be found', 200),
    place: words(200).default(''),
    said: words(5_000).default(''),
    outcome: words(2_000).default(''),
  }),
  may: may.noteBreach,
  load: async () => true,
  async run({ db, call, now, actor, commit, touched }, noted) {
    const id = newId()
    const salt = commit(id, noted)
    const by = { notedAt: now, notedBy: personOf(actor) }
    await db
      .insertInto('reports.visitorBreach')
      .values({ schoolId: call.school.id, id, ...noted, ...by, salt })
      .execute()
    touched(id)
    await tellDuties(call, READ_IT)
    return { breachId: id }
  },
})

/** What followed: said once, by one of them. */
export const followBreach = command({
  name: 'reports.follow-breach',
  chain: 'concerns',
  input: z.object({ breachId: z.uuid(), words: needed('Write what followed, or that nothing need', 2_000) }),
  may: may.followBreach,
  async load(db, { breachId }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${breachId}, 0))`.execute(db)
    const { rows } = await sql<{ id: Id; isFollowed: boolean }>`
      select b.id, exists (select from reports.breach_followed f where f.breach_id = b.id) as is_followed
        from reports.visitor_breach b where b.id = ${breachId}`.execute(db)
    return rows[0]
  },
  async run({ db, call, now, actor, commit, touched }, { breachId, words }, { isFollowed }) {
    // Of two who write at once the first stands: the page shows it.
    if (isFollowed) return
    const salt = commit(breachId, { words })
    await db
      .insertInto('reports.breachFollowed')
      .values({
        ...{ schoolId: call.school.id, breachId, words, salt },
        ...{ followedAt: now, followedBy: personOf(actor) },
      })
      .execute()
    touched(breachId)
  },
})
