import { z } from 'zod'
import { toKeep } from '../../../platform/procedures/run.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { factsOf, followedIn, proceduresToChange } from '../queries/procedures.ts'
import { readableConcern } from '../queries/standing.ts'
import { askToBlock } from './ask-to-block.ts'
import { personOf } from './follow-up-work.ts'
import { keepProcedureClocks } from './procedure-work.ts'

/**
 * What was done in one step, or why it is left out. A step that waits for others is refused with which; one that is
 * recorded again says why, and the earlier answers stay. Whatever is recorded after the end opens it again.
 */
export const recordProcedureStep = command({
  name: 'concerns.record-procedure-step',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    runId: z.uuid(),
    step: z.string(),
    state: z.enum(['done', 'left-out']).default('done'),
    typed: z.record(z.string(), z.string()).default({}),
    why: z.string().trim().max(5_000, 'Write at most 5,000 characters').default(''),
    /** The entry of this step that the writer saw last. */
    seen: z.string().default(''),
  }),
  may: may.deal,
  async load(db, { concernId, runId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const found = standing && (await proceduresToChange(db, concernId))
    const followed = found && followedIn(found).find(({ run }) => run.runId === runId)
    return standing && followed && { ...standing, ...followed, facts: factsOf(found) }
  },
  async run(work, { concernId, runId, ...sent }, { run, walk, facts }) {
    const { db, call, now, actor } = work
    const kept = toKeep(run, walk, sent, {
      ...{ children: facts.children, rights: actor.rights, personId: actor.personId },
    })
    const id = newId()
    const row = { runId, concernId, n: run.entries.length + 1, ...kept }
    const salt = work.commit(id, row)
    await db
      .insertInto('concerns.procedureEntry')
      .values({
        ...{ schoolId: call.school.id, id, ...row, answers: JSON.stringify(kept.answers), salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    if (kept.step === 'network' && kept.answers['network'] === 'yes') await askToBlock(work, concernId)
    await keepProcedureClocks(work, concernId)
    work.touched(id)
  },
})
