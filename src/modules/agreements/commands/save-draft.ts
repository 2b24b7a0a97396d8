import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { optional, words } from '../fields.ts'
import { command } from '../kit.ts'
import { type Carried, KINDS, linesFor } from '../lines.ts'
import { may } from '../permissions.ts'
import { draft } from '../queries/draft.ts'
import { carriedIn } from '../queries/words-held.ts'

/**
 * Keeps the words being written. `takenFrom` and `passages` say which part of which version of a policy they
 * were taken over from, and `carried` which of their lines hold what the policy asks for. Words that are changed
 * still come from where they came from, and a line that still stands still holds what it held.
 */
export const saveDraft = command({
  name: 'agreements.save-draft',
  input: z.object({
    agreementId: z.uuid(),
    text: words('Write the rules', 40_000),
    childText: optional(words('Write the rules', 10_000)),
    takenFrom: z.uuid().nullable().default(null),
    passages: z.array(z.int().min(0)).default([]),
    carried: z
      .array(z.object({ kind: z.enum(KINDS), asked: z.string().min(1), words: z.string().min(1) }))
      .default([]),
  }),
  may: may.write,
  async load(db, input, call) {
    const found = await draft.read(db, input, call)
    const id = found?.written?.id ?? found?.last?.draftId
    return found && { ...found, carriedBefore: id ? ((await carriedIn(db, [id])).get(id) ?? []) : [] }
  },
  async run({ call, db, actor, now, touched }, { carried, ...answers }, { written, carriedBefore }) {
    if (written)
      await db.updateTable('agreements.draft').set({ closedAt: now }).where('id', '=', written.id).execute()
    const id = newId()
    const from =
      !answers.takenFrom && written ? { takenFrom: written.takenFrom, passages: written.passages } : {}
    await db
      .insertInto('agreements.draft')
      .values({ schoolId: call.school.id, id, ...answers, ...from, savedAt: now, savedBy: actor.personId })
      .execute()
    const rows = standing(answers.text, [...carried, ...carriedBefore])
    if (rows.length)
      await db
        .insertInto('agreements.carried')
        .values(
          rows.map(({ kind, asked, words }) => ({
            schoolId: call.school.id,
            draftId: id,
            kind,
            asked,
            words,
          })),
        )
        .execute()
    touched(id)
  },
})

/** The first said of each thing asked, where its line stands in the words. */
function standing(text: string, all: readonly Carried[]): Carried[] {
  const there = all.filter(({ kind, words }) => linesFor(kind, text).includes(words))
  return there.filter(
    (one, n) => there.findIndex(({ kind, asked }) => kind === one.kind && asked === one.asked) === n,
  )
}
