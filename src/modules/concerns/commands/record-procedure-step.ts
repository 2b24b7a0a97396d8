import { z } from 'zod'
import { type Run, toKeep } from '../../../platform/procedures/run.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { factsOf, followedIn, proceduresToChange } from '../queries/procedures.ts'
import { readableConcern } from '../queries/standing.ts'
import { openToo } from '../together.ts'
import { askToBlock } from './ask-to-block.ts'
import { personOf } from './follow-up-work.ts'
import { keepProcedureClocks } from './procedure-work.ts'
import type { ConcernsWork } from './write.ts'

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
    const all = found ? followedIn(found) : []
    const followed = all.find(({ run }) => run.runId === runId)
    const others = all.filter(one => one !== followed)
    return standing && found && followed && { ...standing, ...followed, others, facts: factsOf(found) }
  },
  async run(work, { concernId, ...sent }, { run, walk, others, facts }) {
    const { actor } = work
    const recorder = { children: facts.children, rights: actor.rights, personId: actor.personId }
    const kept = toKeep(run, walk, sent, recorder)
    const step = walk.steps.find(one => one.step.key === sent.step)?.step
    const isFirst = !run.entries.some(entry => entry.step === sent.step)
    const too = step && isFirst && kept.state === 'done' ? openToo({ run, others }, step) : []
    await keep(work, concernId, run, kept)
    // Judged anew in each, which may ask of the step what this one does not.
    for (const other of too)
      await keep(work, concernId, other.run, toKeep(other.run, other.walk, { ...sent, seen: '' }, recorder))
    if (kept.step === 'network' && kept.answers['network'] === 'yes') await askToBlock(work, concernId)
    await keepProcedureClocks(work, concernId)
  },
})

async function keep(
  work: ConcernsWork,
  concernId: Id,
  { runId, entries }: Pick<Run, 'runId' | 'entries'>,
  kept: ReturnType<typeof toKeep>,
): Promise<void> {
  const { db, call, now, actor } = work
  const id = newId()
  const row = { runId, concernId, n: entries.length + 1, ...kept }
  const salt = work.commit(id, row)
  await db
    .insertInto('concerns.procedureEntry')
    .values({
      ...{ schoolId: call.school.id, id, ...row, answers: JSON.stringify(kept.answers), salt },
      ...{ recordedAt: now, recordedBy: personOf(actor) },
    })
    .execute()
  work.touched(id)
}
