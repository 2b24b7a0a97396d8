import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { families } from '../queries/families.ts'
import { parents } from '../queries/parents.ts'

/** The office says which parent signs for a child. */
export const recordSigner = command({
  name: 'agreements.record-signer',
  input: z.object({ pupilId: z.uuid(), parentId: z.uuid('Select a parent or carer') }),
  may: may.keepFamilies,
  async load(db, { pupilId }, call) {
    const [family] = await families.read(db, { pupilId }, call)
    return family && { family, parents: await parents.read(db, { pupilId }, call) }
  },
  async run({ call, db, actor, now, touched }, { pupilId, parentId }, { family, parents }) {
    if (!parents.some(({ id }) => id === parentId)) throw invalid({ parentId: 'Select a parent or carer' })
    const known = family.signers.find(signer => signer.parentId === parentId)
    if (known) throw invalid({ parentId: `${known.name} signs for this child already` })
    const id = newId()
    await db
      .insertInto('agreements.signsFor')
      .values({
        schoolId: call.school.id,
        id,
        parentId,
        pupilId,
        recordedAt: now,
        recordedBy: actor.personId,
      })
      .execute()
    touched(id)
  },
})
