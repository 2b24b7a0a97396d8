import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { optional, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { draft } from '../queries/draft.ts'

/**
 * Keeps the words being written. `takenFrom` and `passages` say which part of which version of a policy they
 * were taken over from, so that a change there can be shown here.
 */
export const saveDraft = command({
  name: 'agreements.save-draft',
  input: z.object({
    agreementId: z.uuid(),
    text: words('Write the rules', 40_000),
    childText: optional(words('Write the rules', 10_000)),
    takenFrom: z.uuid().nullable().default(null),
    passages: z.array(z.int().min(0)).default([]),
  }),
  may: may.write,
  load: draft.read,
  async run({ call, db, actor, now, touched }, answers, { written }) {
    if (written)
      await db.updateTable('agreements.draft').set({ closedAt: now }).where('id', '=', written.id).execute()
    const id = newId()
    const from = answers.takenFrom ? answers : { ...answers, ...takenBefore(written) }
    await db
      .insertInto('agreements.draft')
      .values({ schoolId: call.school.id, id, ...from, savedAt: now, savedBy: actor.personId })
      .execute()
    touched(id)
  },
})

/** Words that are changed still come from where they came from. */
const takenBefore = (written: { takenFrom: string | null; passages: number[] } | undefined) =>
  written ? { takenFrom: written.takenFrom, passages: written.passages } : {}
