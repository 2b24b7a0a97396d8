import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { PARTIES } from '../parties.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** What one of those who are asked before an approval said of a draft, and what it changed. */
export const recordVoice = command({
  name: 'policies.record-voice',
  input: z.object({
    versionId: z.uuid(),
    party: z.enum(PARTIES, 'Select whom you asked'),
    heardOn: z.instanceof(Temporal.PlainDate, { error: 'Enter the day, like 14 10 2026' }),
    says: z
      .string()
      .trim()
      .min(5, 'Enter what they said, or that they gave no answer and why')
      .max(2000, 'Use 2,000 characters or fewer'),
    changed: z.string().trim().max(1000, 'Use 1,000 characters or fewer').optional(),
  }),
  may: may.recordVoice,

  async load(db, { versionId, party }) {
    const version = await versionFor(db, versionId)
    return version && { version, party }
  },

  async run(work, { versionId, party, heardOn, says, changed }, { version }) {
    const { db, call, actor, now, touched, commit } = work
    refuseUnlessDraft(version)
    if (Temporal.PlainDate.compare(heardOn, dayOf(now)) > 0)
      throw invalid({ heardOn: 'Enter a day that has come' })
    const said = { party, heardOn, says, changed: changed || null }
    await db
      .insertInto('policies.voice')
      .values({
        ...{ schoolId: call.school.id, versionId, ...said, recordedAt: now, recordedBy: actor.personId },
        salt: commit(versionId, { ...said, heardOn: heardOn.toString() }),
      })
      .execute()
    touched(versionId, version.policyId)
  },
})
