import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { MEANWHILE, toKeep } from '../../../platform/procedures/run.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { followed } from '../queries/runs-of.ts'
import { walkOf } from '../run-facts.ts'
import { keepRunClocks } from './run-clocks.ts'
import { filledIn } from './signed-then.ts'

/**
 * A step is recorded, left out with a reason, or recorded again because something is new. What was recorded before
 * stays. Of two people at once the second is told.
 */
export const recordProcedureStep = command({
  name: 'adults.record-procedure-step',
  chain: 'adults',
  input: z.object({
    ...{ concernId: z.uuid(), runId: z.uuid(), step: z.string() },
    state: z.enum(['done', 'left-out']).default('done'),
    typed: z.record(z.string(), z.string()).default({}),
    why: z.string().max(5_000, 'Write at most 5,000 characters').default(''),
    /** The entry of this step that they saw last. */
    seen: z.string().default(''),
  }),
  may: may.answer,
  async load(db, { concernId, runId }) {
    const found = await followed(db, concernId)
    const run = found?.runs.find(one => one.runId === runId)
    return found && run && { run, beside: found }
  },
  async run(work, { concernId, runId, ...sent }, { run, beside }) {
    const { db, call, now, actor, commit, touched } = work
    if (actor.personId === null) throw new Error('A step is recorded by somebody')
    const asked = run.procedure.steps.find(({ key }) => key === sent.step)
    const typed = { ...sent.typed, ...(asked && (await filledIn(call, asked, beside))) }
    const kept = toKeep(run, walkOf(run, beside), { ...sent, typed }, { children: [], rights: actor.rights })
    const id = newId()
    const salt = commit(id, { concernId, runId, ...kept })
    const recorded = { recordedAt: now, recordedBy: actor.personId }
    const made = await db
      .insertInto('adults.procedureEntry')
      .values({
        ...{
          schoolId: call.school.id,
          id,
          concernId,
          runId,
          n: run.entries.length + 1,
          ...kept,
          ...recorded,
          salt,
        },
        answers: JSON.stringify(kept.answers),
      })
      .onConflict(one => one.columns(['schoolId', 'runId', 'n']).doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) throw invalid({ step: MEANWHILE })
    const entries = [...run.entries, { ...kept, recordedAt: now }]
    await keepRunClocks(work, { concernId, runId, walk: walkOf({ ...run, entries }, beside) })
    touched(id)
  },
})
