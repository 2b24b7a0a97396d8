import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { day, dayNeeded, needed } from '../fields.ts'
import { command } from '../kit.ts'
import { isOwnerOrDuty, may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'
import { planStands } from '../queries/support.ts'
import { MEETING_DUE, MEETINGS, REVIEW_DUE, SINCE } from '../support.ts'
import { dealersNow, personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import { startSupportClock } from './plan-support.ts'
import type { ConcernsWork } from './write.ts'

const ENDED = 'This support has ended.'

/** Whether they met, in the words of whoever is there for the child. A meeting that was missed has another. */
export const recordMeeting = command({
  name: 'concerns.record-support-meeting',
  chain: 'concerns',
  input: z.object({
    planId: z.uuid(),
    kind: z.enum(MEETINGS, 'Select whether you met'),
    happenedOn: dayNeeded('Enter the day on which you met, or were to meet'),
    words: needed('Write how it went, or why you did not meet', 5_000),
    nextMeetingOn: day('Enter the day on which you meet next'),
  }),
  may: may.endAction,
  async load(db, { planId }, { actor }) {
    const found = await planStands.toChange(db, planId)
    return found && isOwnerOrDuty(actor, found) ? found : undefined
  },
  async run(work, given, { concernId, hasEnded }) {
    const { call, now, actor } = work
    if (hasEnded) throw conflict(ENDED)
    const { planId, kind, happenedOn, nextMeetingOn } = given
    const today = dayOf(now)
    const wrong = {
      ...(isAfter(happenedOn, today) ? { happenedOn: 'Enter today or a day before' } : {}),
      ...(kind === 'missed' && !nextMeetingOn
        ? { nextMeetingOn: 'Enter the day on which you meet next' }
        : {}),
      ...(nextMeetingOn && isAfter(today, nextMeetingOn)
        ? { nextMeetingOn: 'Enter a day that is still to come' }
        : {}),
    }
    if (Object.keys(wrong).length) throw invalid(wrong)
    await insert(work, concernId, { ...given, verdict: null, reviewOn: null })
    await stopDeadline(call, { what: MEETING_DUE, about: planId, why: nextMeetingOn ? 'again' : 'done' })
    if (nextMeetingOn) await startSupportClock(work, { what: MEETING_DUE, planId, day: nextMeetingOn })
    const others = (await dealersNow(call)).filter(personId => personId !== actor.personId)
    if (kind === 'missed') await tellThoseWhoMayKnow(work, concernId, others)
  },
})

/** Whether it helps, in the words of a lead. Where it is worse it goes on, and a referral is drafted again. */
export const reviewSupport = command({
  name: 'concerns.review-support',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    planId: z.uuid(),
    verdict: z.enum(SINCE, 'Select how it stands'),
    words: needed('Write what you see, and who was asked', 5_000),
    goesOn: z.enum(['again', 'ends'], 'Select whether it goes on'),
    reviewOn: day('Enter the day on which it is looked at again'),
  }),
  may: may.deal,
  async load(db, { concernId, planId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const found = standing && (await planStands.toChange(db, planId))
    return standing && found?.concernId === concernId ? { ...standing, hasEnded: found.hasEnded } : undefined
  },
  async run(work, { concernId, planId, verdict, words, goesOn, reviewOn }, { hasEnded }) {
    const { call, now } = work
    if (hasEnded) throw conflict(ENDED)
    const today = dayOf(now)
    if (verdict === 'worse' && goesOn === 'ends') throw invalid({ goesOn: 'It is worse: it goes on' })
    if (goesOn === 'again' && (!reviewOn || isAfter(today, reviewOn)))
      throw invalid({ reviewOn: 'Enter the day on which it is looked at again' })
    const again = goesOn === 'again' ? reviewOn : null
    await insert(work, concernId, {
      ...{ planId, kind: 'reviewed', words, verdict, reviewOn: again },
      ...{ happenedOn: today, nextMeetingOn: null },
    })
    await stopDeadline(call, { what: REVIEW_DUE, about: planId, why: again ? 'again' : 'done' })
    if (again) await startSupportClock(work, { what: REVIEW_DUE, planId, day: again })
    else await stopDeadline(call, { what: MEETING_DUE, about: planId, why: 'done' })
  },
})

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) > 0

type Line = {
  planId: Id
  kind: 'kept' | 'missed' | 'reviewed'
  happenedOn: Temporal.PlainDate
  words: string
  nextMeetingOn: Temporal.PlainDate | null
  verdict: string | null
  reviewOn: Temporal.PlainDate | null
}

async function insert({ db, call, now, actor, commit, touched }: ConcernsWork, concernId: Id, line: Line) {
  const id = newId()
  const salt = commit(id, {
    ...{ ...line, concernId, happenedOn: line.happenedOn.toString() },
    nextMeetingOn: line.nextMeetingOn?.toString() ?? null,
    reviewOn: line.reviewOn?.toString() ?? null,
  })
  await db
    .insertInto('concerns.supportLine')
    .values({
      ...{ schoolId: call.school.id, id, concernId, ...line, salt },
      ...{ recordedAt: now, recordedBy: personOf(actor) },
    })
    .execute()
  touched(id)
}
