import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { type FieldErrors, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { CHOICES, SAY_TO_REPORTER } from '../concern.ts'
import type { ConcernDecided } from '../events.ts'
import { missingOf, type Told, told, type ToldKept, triage, triageKept } from '../asked-of-decision.ts'
import { day, needed, optional, ticks } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedOfDecision } from '../queries/asked-of-decision.ts'
import { decidable } from '../queries/decidable.ts'
import { KEEP_IN_SCHOOL } from '../procedures/acts.ts'
import { OTHER_RISK } from '../risks.ts'
import { chooseKinds, sayBegun } from './choose-kinds.ts'
import { keepProcedureClocks, refuseWhileShut } from './procedure-work.ts'
import { tellAnswer } from './tell-answer.ts'
import type { ConcernsWork } from './write.ts'

/**
 * What the lead decides, why, and why it is not more (KCSIE, paragraph 74: concerns, discussions, decisions and
 * reasons). It stands over the one before, which stays as it was. `insteadOf` is the decision that the writer saw.
 */
export const decideConcern = command({
  name: 'concerns.decide-concern',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    insteadOf: z
      .uuid()
      .or(z.literal('').transform(() => null))
      .nullable()
      .default(null),
    choice: z.enum(CHOICES, 'Select what you will do'),
    reasons: needed('Write why you decided this', 5_000),
    notReferredBecause: optional(5_000),
    consulted: optional(5_000),
    parentsTold: z.enum(['yes', 'no'], 'Select whether the parents know'),
    parentsNotToldBecause: optional(5_000),
    reviewOn: day('Enter the day on which you will look at it again'),
    sayToReporter: z.enum(SAY_TO_REPORTER, 'Select what the reporter is told'),
    restsOn: ticks,
    /** What the school’s policy asks beyond that. */
    triage: triage.prefault({}),
    told: z.array(told).default([]),
    risks: z.array(z.string().max(200)).default([]),
    otherRisk: optional(500),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => decidable(db, concernId, actor, now),
  async run(work, { insteadOf, ...decision }, { lastId, lines, children, reporterId, ...before }) {
    const { call, now, actor } = work
    const { begun } = await chooseKinds(call, { concernId: decision.concernId, risks: decision.risks })
    if (begun.length && decision.choice !== 'refer') throw invalid({ choice: sayBegun(begun) })
    // A sign that a kind marked has somebody contacted, too.
    const waits = (await decidable(work.db, decision.concernId, actor, now)) ?? before
    if (decision.choice !== 'refer')
      await refuseWhileShut(work, decision.concernId, { act: KEEP_IN_SCHOOL, field: 'choice' })
    if (lastId !== insteadOf) throw invalid({ insteadOf: MEANWHILE })
    const asked = await askedOfDecision(call)
    const today = dayOf(now)
    refuseUnlessWhole(
      decision,
      today,
      missingOf(decision, {
        asked,
        childIds: children.map(({ id }) => id),
        today,
        isAgain: lastId !== null,
        isOwnReport: reporterId !== null && reporterId === actor.personId,
        ...waits,
      }),
    )
    const keptTold = toldIn(decision, children)
    const offered = new Set(asked.risks.map(({ key }) => key))
    const row = {
      ...decision,
      notReferredBecause: decision.choice === 'refer' ? null : decision.notReferredBecause,
      parentsNotToldBecause: decision.parentsTold === 'yes' ? null : decision.parentsNotToldBecause,
      restsOn: decision.restsOn.filter(id => lines.includes(id)),
      risks: decision.risks.filter(risk => offered.has(risk)),
      otherRisk: decision.risks.includes(OTHER_RISK) ? decision.otherRisk : null,
      told: keptTold,
      triage: triageKept(decision, asked, lastId !== null),
    }
    const id = newId()
    const salt = work.commit(id, { ...row, reviewOn: row.reviewOn?.toString() ?? null })
    if (lastId && !(await replaced(work, lastId))) throw invalid({ insteadOf: MEANWHILE })
    const written = await work.db
      .insertInto('concerns.decision')
      .values({
        ...{ schoolId: call.school.id, id, ...row, told: JSON.stringify(keptTold), salt },
        triage: JSON.stringify(row.triage),
        ...{ decidedAt: now, decidedBy: decider(actor.personId), replacedAt: null },
      })
      .onConflict(first => first.doNothing())
      .executeTakeFirst()
    if (!written.numInsertedOrUpdatedRows) throw invalid({ insteadOf: MEANWHILE })
    await keepProcedureClocks(work, decision.concernId)
    await tellAnswer(work, { concernId: decision.concernId, decisionId: id, reporterId })
    work.touched(id)
    work.announce<ConcernDecided>({ name: 'concerns.decided', concernId: decision.concernId })
  },
})

/** Shown above the form, which comes back with all that was typed. */
const MEANWHILE =
  'Somebody else decided meanwhile. Read their decision, then record yours to replace it, or leave it'

/** The one that is replaced stays as it was. Of two who replace it at once, the second finds it replaced. */
async function replaced({ db, now }: ConcernsWork, lastId: Id): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('concerns.decision')
    .set({ replacedAt: now })
    .where('id', '=', lastId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Whole = {
  choice: string
  notReferredBecause: string | null
  parentsTold: string
  parentsNotToldBecause: string | null
  reviewOn: Temporal.PlainDate | null
}

function refuseUnlessWhole(
  { choice, notReferredBecause, parentsTold, parentsNotToldBecause, reviewOn }: Whole,
  today: Temporal.PlainDate,
  missing: FieldErrors,
): void {
  const wrong = {
    ...(choice !== 'refer' && !notReferredBecause
      ? { notReferredBecause: 'Write why you do not refer it' }
      : {}),
    ...(parentsTold === 'no' && !parentsNotToldBecause
      ? { parentsNotToldBecause: 'Write why the parents do not know' }
      : {}),
    ...(reviewOn && Temporal.PlainDate.compare(reviewOn, today) < 0
      ? { reviewOn: 'Enter a day that is still to come' }
      : {}),
    ...missing,
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
}

/** Of each child that stands in it, by name as it is called today; nothing, where the parents do not know. */
function toldIn(
  { parentsTold, told }: { parentsTold: string; told: readonly Told[] },
  children: readonly { id: Id; name: string }[],
): ToldKept[] {
  if (parentsTold === 'no') return []
  const named = [...children, { id: '', name: '' }]
  return told.flatMap(({ childId, who, how, on, by }) => {
    const child = named.find(({ id }) => id === childId)
    return child && who
      ? [{ childId, name: child.name, who, how, on: on?.toString() ?? '', ...(by ? { by } : {}) }]
      : []
  })
}

function decider(personId: Id | null): Id {
  if (personId === null) throw new Error('A decision is somebody’s')
  return personId
}
