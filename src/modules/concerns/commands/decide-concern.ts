import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { CHOICES, SAY_TO_REPORTER } from '../concern.ts'
import type { ConcernDecided } from '../events.ts'
import { needed, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { lastDecisionId } from '../queries/last-decision-id.ts'

const optional = words(5_000)
  .transform(text => text || null)
  .nullable()
  .default(null)

/**
 * What the lead decides, why, and why it is not more (KCSIE, paragraph 74: concerns, discussions, decisions and
 * reasons). It stands over the one before, which stays as it was. `insteadOf` is the decision that the writer saw.
 */
export const decideConcern = command({
  name: 'concerns.decide-concern',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    insteadOf: z.uuid().nullable().default(null),
    choice: z.enum(CHOICES, 'Select what you will do'),
    reasons: needed('Write why you decided this', 5_000),
    notReferredBecause: optional,
    consulted: optional,
    parentsTold: z.enum(['yes', 'no'], 'Select whether the parents know'),
    parentsNotToldBecause: optional,
    reviewOn: z.instanceof(Temporal.PlainDate).nullable().default(null),
    sayToReporter: z.enum(SAY_TO_REPORTER, 'Select what the reporter is told'),
    restsOn: z.array(z.uuid()).default([]),
  }),
  may: may.deal,
  async load(db, { concernId }) {
    const concern = await db
      .selectFrom('concerns.concern')
      .select('id')
      .where('id', '=', concernId)
      .forUpdate()
      .executeTakeFirst()
    return concern && { lastId: await lastDecisionId(db, concernId) }
  },
  async run(work, { insteadOf, ...decision }, { lastId }) {
    if (lastId !== insteadOf)
      throw conflict('Somebody else decided meanwhile. Read what they wrote, then decide again.')
    refuseUnlessWhole(decision)
    const { db, call, now, actor } = work
    const id = newId()
    const { concernId } = decision
    const row = {
      ...decision,
      notReferredBecause: decision.choice === 'refer' ? null : decision.notReferredBecause,
      parentsNotToldBecause: decision.parentsTold === 'yes' ? null : decision.parentsNotToldBecause,
    }
    const salt = work.commit(id, { ...row, reviewOn: row.reviewOn?.toString() ?? null })
    if (lastId)
      await db.updateTable('concerns.decision').set({ replacedAt: now }).where('id', '=', lastId).execute()
    await db
      .insertInto('concerns.decision')
      .values({
        ...{ schoolId: call.school.id, id, ...row, restsOn: [...row.restsOn], salt },
        ...{ decidedAt: now, decidedBy: decider(actor.personId), replacedAt: null },
      })
      .execute()
    work.touched(id)
    work.announce<ConcernDecided>({ name: 'concerns.decided', concernId })
  },
})

type Whole = {
  choice: string
  notReferredBecause: string | null
  parentsTold: string
  parentsNotToldBecause: string | null
}

function refuseUnlessWhole({ choice, notReferredBecause, parentsTold, parentsNotToldBecause }: Whole): void {
  const wrong = {
    ...(choice !== 'refer' && !notReferredBecause
      ? { notReferredBecause: 'Write why you do not refer it' }
      : {}),
    ...(parentsTold === 'no' && !parentsNotToldBecause
      ? { parentsNotToldBecause: 'Write why the parents do not know' }
      : {}),
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
}

function decider(personId: Id | null): Id {
  if (personId === null) throw new Error('A decision is somebody’s')
  return personId
}
