import { one, type Page, show, to } from '../../../platform/page.ts'
import { offer } from '../commands/offer.ts'
import { reviewAnswer } from '../commands/review-answer.ts'
import { may } from '../permissions.ts'
import { givenAsSent, givenNow, standingOf } from '../queries/standing.ts'
import { accessAt, asked, oneAt } from './at.ts'
import { givenView } from './given.view.ts'
import { pagedOf } from './pages-of.ts'

/** What is given, as whoever asked will read it: sent to a second lead from here, and read by them here. */
export const givenPage: Page = {
  url: '/s/:school/children/:personId/concerns/access/:requestId/given',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get(visit) {
    const standing = await standingOf(visit.call, asked(visit))
    const { answer, outcomes } = standing.request
    const isSent = answer !== null && answer.review?.agrees !== false && !outcomes.length
    const sent = isSent ? givenAsSent(standing) : undefined
    const given = sent ?? givenNow(standing)
    return show(
      givenView({
        ...{ standing, back: accessAt(visit), at: oneAt(visit), me: visit.call.actor.personId },
        form: { typed: visit.typed, errors: visit.errors },
        ...{ isSent: sent !== undefined, hasChanged: isSent && sent === undefined },
        paged: given && pagedOf(given, visit),
      }),
    )
  },
  async post(visit) {
    const { call, answers } = visit
    if (one(answers['deed']) === 'review') await reviewAnswer(call, { ...answers, ...asked(visit) })
    else await offer(call, asked(visit))
    return to(accessAt(visit))
  },
}
