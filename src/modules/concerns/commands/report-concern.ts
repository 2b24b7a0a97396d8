import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import { type Source } from '../concern.ts'
import type { ConcernReported } from '../events.ts'
import { account, marks, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilsNamedIn } from '../queries/pupils-named-in.ts'
import { sendToFirst } from './send-to-first.ts'
import { bar, barFamily, type ConcernsWork, familyOf } from './write.ts'

const asked = z.object({
  ...account,
  about: words(1_000).default(''),
  marks,
  /** Whom the other register keeps away from this record, and whether it comes from there. */
  keepFrom: z.array(z.uuid()).default([]),
  isFromOtherRegister: z.boolean().default(false),
})

/**
 * What somebody saw, heard or was told about a child, exactly as they wrote it. Nothing but a wholly empty form is
 * refused: a missing name, place or time never stops a report.
 */
export const reportConcern = command({
  name: 'concerns.report-concern',
  chain: 'concerns',
  input: asked,
  may: may.report,
  load: async (db, { about }) => ({ pupilIds: await pupilsNamedIn(db, about) }),
  async run(work, input, { pupilIds }) {
    if (![input.about, input.saw, input.said, input.othersSaid, input.thought].some(Boolean))
      throw invalid({ saw: 'Write what you saw, heard or were told' })
    const { call, now, actor } = work
    const concernId = newId()
    const reference = newReference('C')
    const { keepFrom, isFromOtherRegister, marks, writtenAt = now, ...said } = input
    const row = {
      reference,
      source: isFromOtherRegister ? ('other-register' as const) : sourceOf(actor),
      ...said,
    }
    const salt = work.commit(concernId, {
      ...row,
      marks,
      signedAs: actor.name,
      writtenAt: writtenAt.toString(),
    })
    await work.db
      .insertInto('concerns.concern')
      .values({
        ...{ schoolId: call.school.id, id: concernId, ...row, marks: JSON.stringify(marks), salt },
        ...{ reporterId: isFromOtherRegister ? null : actor.personId, reporterName: null },
        ...{ signedAs: isFromOtherRegister ? 'whoever received another report' : actor.name },
        ...{ writtenAt, reportedAt: now },
      })
      .execute()
    await addChildren(work, concernId, pupilIds)
    const family = await familyOf(work, pupilIds)
    await barFamily(work, concernId, family)
    await bar(work, concernId, keepFrom, 'other-register')
    const passedBy = new Set([...family, ...keepFrom])
    const waitsFor = await sendToFirst(work, { concernId, rightNow: input.rightNow, passedBy })
    work.touched(concernId)
    work.announce<ConcernReported>({ name: 'concerns.reported', concernId })
    return { concernId, reference, waitsFor: waitsFor ?? null }
  },
})

async function addChildren({ db, call, now, actor }: ConcernsWork, concernId: Id, pupilIds: readonly Id[]) {
  if (!pupilIds.length) return
  const rows = pupilIds.map(personId => ({
    ...{ schoolId: call.school.id, id: newId(), concernId, personId, part: null },
    ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
  }))
  await db.insertInto('concerns.child').values(rows).execute()
}

const sourceOf = ({ rights }: Actor): Source =>
  rights.has('pupil') ? 'pupil' : rights.has('staff') || !rights.has('parent') ? 'staff' : 'parent'
