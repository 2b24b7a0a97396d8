import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { day, needed, words } from '../../concerns/index.ts'
import { CHOICES } from '../concern.ts'
import type { AdultsMoved } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'
import { refuseWhereShut } from './shut.ts'
import type { AdultsWork } from './write.ts'

const SAY = ['action-taken', 'watching', 'no-action-needed'] as const

/**
 * What the case manager decides and why. It stands over the one before. `insteadOf`: the decision that they saw. An
 * allegation that is followed does not become anything less by it.
 */
export const decideAdult = command({
  name: 'adults.decide',
  chain: 'adults',
  input: z.object({
    concernId: z.uuid(),
    insteadOf: z.uuid().nullable().default(null),
    choice: z.enum(CHOICES, 'Select what you will do'),
    reasons: needed('Write why you decided this', 5_000),
    consulted: words(5_000)
      .transform(text => text || null)
      .nullable()
      .default(null),
    reviewOn: day('Enter a day, such as 30 11 2026, or leave it empty'),
    sayToReporter: z.enum(SAY, 'Select what the writer is told'),
  }),
  may: may.answer,
  async load(db, { concernId }) {
    const standing = await managed(db, concernId)
    if (!standing) return undefined
    const last = await db
      .selectFrom('adults.decision')
      .select('id')
      .where('concernId', '=', concernId)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    return { lastId: last?.id ?? null }
  },
  async run(work, { insteadOf, sayToReporter, ...decision }, { lastId }) {
    const { reviewOn } = decision
    if (reviewOn && Temporal.PlainDate.compare(reviewOn, dayOf(work.now)) < 0)
      throw invalid({ reviewOn: 'Enter a day that is not in the past' })
    if (lastId !== insteadOf) throw invalid({ insteadOf: MEANWHILE })
    const { concernId, choice } = decision
    if (choice !== 'lado') await refuseWhereShut(work, { concernId, act: 'keep-in-school', field: 'choice' })
    const { db, call, now, actor } = work
    if (actor.personId === null) throw new Error('A decision is somebody’s')
    const id = newId()
    const salt = work.commit(id, { ...decision, reviewOn: decision.reviewOn?.toString() ?? null })
    if (lastId && !(await replaced(work, lastId))) throw invalid({ insteadOf: MEANWHILE })
    const decided = { decidedAt: now, decidedBy: actor.personId, replacedAt: null }
    const written = await db
      .insertInto('adults.decision')
      .values({ schoolId: call.school.id, id, ...decision, ...decided, salt })
      .onConflict(first => first.doNothing())
      .executeTakeFirst()
    if (!written.numInsertedOrUpdatedRows) throw invalid({ insteadOf: MEANWHILE })
    await db
      .insertInto('adults.answer')
      .values({ schoolId: call.school.id, id: newId(), concernId, say: sayToReporter, answeredAt: now })
      .execute()
    work.touched(id)
    work.announce<AdultsMoved>({ name: 'adults.moved' })
  },
})

/** Shown above the form, which comes back with all that was typed. */
const MEANWHILE =
  'Somebody else decided meanwhile. Read their decision, then record yours to replace it, or leave it'

/** Of two who replace it at once, the second finds it replaced. */
async function replaced({ db, now }: AdultsWork, lastId: Id): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('adults.decision')
    .set({ replacedAt: now })
    .where('id', '=', lastId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
