import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { startDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { sayFirst } from '../../../platform/procedures/run.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { rightsToday, schoolCalendar } from '../../people/index.ts'
import { isSupportOffered } from '../controls/support-plans.ts'
import { dayNeeded, needed } from '../fields.ts'
import { ruleOf } from '../follow-up.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { followedIn, proceduresToChange } from '../queries/procedures.ts'
import { planStands } from '../queries/support.ts'
import { MEETING_DUE, REVIEW_DUE } from '../support.ts'
import { personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import { keepProcedureClocks } from './procedure-work.ts'
import { type ConcernsWork, familyOf } from './write.ts'

/** Somebody is there for one child of a concern: with what, when they meet first, and when it is looked at again. */
export const planSupport = command({
  name: 'concerns.plan-support',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    childId: z.uuid('Select for which child'),
    adultId: z.uuid('Select who is there for the child'),
    help: needed('Write what help the child has', 5_000),
    firstMeetingOn: dayNeeded('Enter the day on which they meet first'),
    reviewOn: dayNeeded('Enter the day on which it is looked at again'),
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, given) {
    const { db, call, now, actor, commit, touched } = work
    if (!(await isSupportOffered(call))) throw notFound('This page')
    refuseThePast(given, dayOf(now))
    const { concernId, childId, adultId, firstMeetingOn, reviewOn, help } = given
    await planStands.lock(db, concernId)
    await refuseUnlessInIt(work, given)
    await refuseBeforeItsTurn(work, concernId)
    if ((await familyOf(work, [childId])).includes(adultId))
      throw invalid({ adultId: 'They are of the child’s family' })
    const rights = (await rightsToday(call, adultId))?.rights
    if (!may.see.who.some(kind => rights?.has(kind))) throw conflict('They do not work or help here today.')
    const id = newId()
    const row = { concernId, childId, adultId, help, firstMeetingOn, reviewOn }
    const salt = commit(id, {
      ...{ ...row, firstMeetingOn: firstMeetingOn.toString(), reviewOn: reviewOn.toString() },
    })
    await db
      .insertInto('concerns.supportPlan')
      .values({ schoolId: call.school.id, id, ...row, madeAt: now, madeBy: personOf(actor), salt })
      .execute()
    await startSupportClock(work, { what: MEETING_DUE, planId: id, day: firstMeetingOn })
    await startSupportClock(work, { what: REVIEW_DUE, planId: id, day: reviewOn })
    await keepProcedureClocks(work, concernId)
    await tellThoseWhoMayKnow(work, concernId, [adultId])
    touched(id)
    return { planId: id }
  },
})

type Days = Record<'firstMeetingOn' | 'reviewOn', Temporal.PlainDate>

function refuseThePast({ firstMeetingOn, reviewOn }: Days, today: Temporal.PlainDate): void {
  const isPast = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) < 0
  const says = 'Enter a day that is still to come'
  const wrong = {
    ...(isPast(firstMeetingOn) ? { firstMeetingOn: says } : {}),
    ...(isPast(reviewOn) ? { reviewOn: says } : {}),
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
}

async function refuseUnlessInIt(
  { db }: ConcernsWork,
  { concernId, childId }: { concernId: Id; childId: Id },
): Promise<void> {
  const found = await db
    .selectFrom('concerns.child')
    .select('id')
    .where('concernId', '=', concernId)
    .where('personId', '=', childId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!found) throw invalid({ childId: 'Select a child who stands in this concern' })
  if (await planStands.ofChild(db, { concernId, childId }))
    throw invalid({ childId: 'This child has a plan. Review it, or end it with a review, and make another' })
}

/** A procedure on this record has it later: what comes first is written first. */
async function refuseBeforeItsTurn({ db }: ConcernsWork, concernId: Id): Promise<void> {
  const found = await proceduresToChange(db, concernId)
  const waits = (found ? followedIn(found) : [])
    .flatMap(({ walk }) => walk.steps)
    .find(({ step, stands }) => step.by === 'support-plans' && stands === 'waits')
  if (waits) throw invalid({ childId: sayFirst(waits.waitsFor) })
}

type Clock = { what: typeof MEETING_DUE | typeof REVIEW_DUE; planId: Id; day: Temporal.PlainDate }

export async function startSupportClock({ call }: ConcernsWork, { what, planId, day }: Clock): Promise<void> {
  const calendar = await schoolCalendar(call)
  await startDeadline(call, { what, about: planId, rule: ruleOf('onDay', day), calendar })
}
