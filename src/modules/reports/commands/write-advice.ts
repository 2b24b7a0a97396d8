import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { needed } from '../../concerns/index.ts'
import { adultsToPick } from '../../adults/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personOf, tell } from './tell-duties.ts'

const LEADS = ['headteacher', 'dsl', 'deputy-dsl'] as const

/** Somebody rang from a visit: what the leader who answered advised, and when the two speak next. */
export const writeAdvice = command({
  name: 'reports.write-advice',
  chain: 'concerns',
  input: z.object({
    callerId: z.uuid('Select who rang'),
    /** Just now, where nothing is said. */
    spokenAt: z.instanceof(Temporal.Instant).optional(),
    advice: needed('Write what you advised', 5_000),
    speaksNext: needed('Write when you speak next', 200),
  }),
  may: may.writeAdvice,
  load: async (_, { callerId }, call) => ({
    isHere: (await adultsToPick(call)).some(({ personId }) => personId === callerId),
  }),
  async run({ db, call, now, actor, commit, touched }, { spokenAt = now, ...told }, { isHere }) {
    const writtenBy = personOf(actor)
    if (!isHere || told.callerId === writtenBy) throw invalid({ callerId: 'Select who rang' })
    if (Temporal.Instant.compare(spokenAt, now) > 0) throw invalid({ at: 'Enter a time that has passed' })
    const id = newId()
    const duty = LEADS.find(one => actor.rights.has(one)) ?? 'deputy-dsl'
    const salt = commit(id, { ...told, spokenAt: spokenAt.toString() })
    await db
      .insertInto('reports.visitCall')
      .values({
        ...{ schoolId: call.school.id, id, ...told, spokenAt, writtenAt: now, writtenBy },
        ...{ duty: DUTY_WORDS[duty], salt },
      })
      .execute()
    touched(id)
    await tell(call, told.callerId)
    return { callId: id }
  },
})

/** Whoever rang has read it; or it stands in their written report, of which nothing is kept but that. */
export const noteAdvice = command({
  name: 'reports.note-advice',
  chain: 'concerns',
  input: z.object({ callId: z.uuid(), kind: z.enum(['confirmed', 'joined']) }),
  may: may.seeAdvice,
  async load(db, { callId }, { actor }) {
    const { rows } = await sql<{ id: Id }>`
      select id from reports.visit_call where id = ${callId} and caller_id = ${actor.personId}::uuid`.execute(
      db,
    )
    return rows[0]
  },
  async run({ db, call, now, actor, touched }, { callId, kind }) {
    await db
      .insertInto('reports.visitCallStep')
      .values({ schoolId: call.school.id, callId, kind, happenedAt: now, personId: personOf(actor) })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    touched(callId)
  },
})
