import { sayAge } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { type Stage, stageOf, type Step, stepsFrom } from '../follow-up.ts'
import type { Action, Contact, Referral } from '../queries/follow-up.ts'
import { sayDue, whenOf } from '../queries/tasks-wait.ts'
import { momentOf } from './say.ts'

type Clock = Referral['clock']

const dueOf = (of: NonNullable<Clock>) => Temporal.Instant.from(of.dueAt)
const isLate = (of: Clock, now: Temporal.Instant): boolean =>
  of !== null && of.stoppedAt === null && Temporal.Instant.compare(dueOf(of), now) <= 0

export const referralStage = ({ steps, clock: of }: Referral, now: Temporal.Instant): Stage =>
  stageOf(
    steps.map(({ kind }) => kind),
    isLate(of, now),
  )

export const nextSteps = (stage: Stage): readonly Step[] => stepsFrom(stage)

/** What it waits for, with the shape that says how urgent that is. */
export function clockLine(referral: Referral, now: Temporal.Instant): Safe {
  const stage = referralStage(referral, now)
  if (stage === 'draft') return clock('today', 'Not sent yet')
  if (stage === 'answered' || !referral.clock) return step('done', 'Answered')
  const due = dueOf(referral.clock)
  if (stage === 'silent') return clock('late', 'No answer: chase it')
  if (stage === 'silent-again') return clock('late', 'No answer after it was chased: ask somebody above')
  return clock(whenOf(due, now).when.state, `An answer is due. ${sayDue(due)}`)
}

export function actionLine({ end, clock: of }: Action, now: Temporal.Instant): Safe {
  if (end) return step('done', end.state === 'done' ? 'Done' : 'Could not be done')
  if (!of) return clock('by', 'Open')
  const { state, words } = whenOf(dueOf(of), now).when
  return clock(state, state === 'late' ? 'Late' : `${words === 'Today' ? 'Today. ' : ''}${sayDue(dueOf(of))}`)
}

/** A body that was asked and has not answered: for how long, and since when that is too long. */
export function replyLine(
  { id, awaitsReply, happenedAt, clock: of }: Contact,
  all: readonly Contact[],
  now: Temporal.Instant,
): Safe | false {
  if (!awaitsReply || all.some(one => one.replyTo === id)) return false
  const age = sayAge(Temporal.Instant.from(happenedAt), now)
  return isLate(of, now)
    ? clock('late', `No reply for ${age}: chase it`)
    : clock('by', `Awaiting a reply for ${age}`)
}

/** The school’s days changed while it ran: from when to when. */
export const movedLine = (of: Clock): Safe | false =>
  of?.movedFrom != null &&
  of.movedAt != null &&
  html`<p class="ww-soft ww-small">
    The school’s days changed on ${momentOf(of.movedAt)}: it was due ${momentOf(of.movedFrom)}, and is due
    ${momentOf(of.dueAt)}.
  </p>`
