import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { EvidenceRecorded } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** What a person saw of another system, on a day, in their words. It changes no setting here. */
export const recordSystemEvidence = command({
  name: 'policies.record-system-evidence',
  input: z.object({
    bindingId: z.uuid(),
    isSo: z.enum(['yes', 'no'], 'Select whether the system is set as the clause says'),
    seenOn: z.instanceof(Temporal.PlainDate, { error: 'Enter the day you looked, like 23 11 2026' }),
    says: z.string().trim().min(5, 'Write what you saw').max(1000, 'Use 1,000 characters or fewer'),
  }),
  may: may.recordEvidence,

  load: (db, { bindingId }) =>
    db
      .selectFrom('policies.binding as b')
      .innerJoin('policies.clauseInVersion as c', join =>
        join.onRef('c.versionId', '=', 'b.versionId').onRef('c.n', '=', 'b.clauseN'),
      )
      .select(['c.clauseId', 'b.control', 'b.key', 'b.system'])
      .where('b.id', '=', bindingId)
      .where('b.endedAt', 'is', null)
      .where('b.system', '!=', 'watchword')
      .executeTakeFirst(),

  async run(
    { db, call, actor, now, announce, touched, commit },
    { isSo, seenOn, says },
    { clauseId, control, key, system },
  ) {
    if (Temporal.PlainDate.compare(seenOn, dayOf(now)) > 0)
      throw invalid({ seenOn: 'Enter a day that has come' })
    const id = newId()
    const content = { isSo: isSo === 'yes', seenOn: seenOn.toString(), says }
    await db
      .insertInto('policies.systemEvidence')
      .values({
        ...{ schoolId: call.school.id, id, clauseId, control, key, system, isSo: content.isSo, seenOn, says },
        ...{ salt: commit(id, content), recordedAt: now, recordedBy: actor.personId },
      })
      .execute()
    touched(clauseId, id)
    announce<EvidenceRecorded>({ name: 'policies.evidence-recorded', clauseId, control, system })
  },
})
