import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import { askedOfPasswords } from '../controls/password-change.ts'
import { withinOf } from '../password-change.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Asked, ASKED_TIMES, askedSql } from './prompts-sql.ts'
import { type Described, describedSql } from './system.ts'

export type Prompt = {
  promptId: Id
  why: string
  dueOn: Temporal.PlainDate
  askedAt: Temporal.Instant
  askedByName: string
  endedAt: Temporal.Instant | null
  said: number
}
export type Holder = Asked & { name: string }
export type PromptsOf = Described & {
  prompts: Prompt[]
  holders: Holder[]
  /** The last day, where it is asked today. */
  wouldBeDue: Temporal.PlainDate
}

/** When everybody was asked for another password of a system, and who has not said that they changed it. */
export const promptsOf = query({
  name: 'systems.prompts-of',
  input: z.object({ systemId: z.uuid() }),
  may: may.grant,
  async read(db, { systemId }, call): Promise<PromptsOf | undefined> {
    const { now } = call
    const { described, prompts, holders } = await together(db, {
      described: {
        rows: describedSql(sql`s.replaced_at is null and s.system_id = ${systemId}`),
        times: { describedAt: 'instant' },
      },
      prompts: {
        rows: sql<Prompt>`
          select q.id as prompt_id, q.why, q.due_on, q.asked_at, p.name as asked_by_name, q.ended_at,
                 (select count(*)::int from systems.password_changed y where y.prompt_id = q.id) as said
            from systems.password_prompt q join people.person_card p on p.id = q.asked_by
           where q.system_id = ${systemId} order by q.asked_at desc, q.id limit 12`,
        times: { dueOn: 'day', askedAt: 'instant', endedAt: 'instant' },
      },
      holders: {
        rows: sql<Holder>`
          select h.*, p.name from (${askedSql(now, sql`q.system_id = ${systemId}`)}) h
            join people.person_card p on p.id = h.person_id
           order by h.said_at is not null, p.name, h.person_id`,
        times: ASKED_TIMES,
      },
    })
    const [system] = described
    if (!system) return undefined
    const within = withinOf(await askedOfPasswords(call), system.name)
    return { ...system, prompts, holders, wouldBeDue: dayOf(now).add({ days: within }) }
  },
})
