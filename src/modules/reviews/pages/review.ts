import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Answers, one, type Page, show, to } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { answerLines, takeBackAnswer } from '../commands/answer-lines.ts'
import { signReview } from '../commands/sign-review.ts'
import { may, mayReadDeeds, seesAll } from '../permissions.ts'
import { review } from '../queries/review.ts'
import { FIELD } from './lines.view.ts'
import { reviewView } from './review.view.ts'

/** What was chosen, of each line by its id. */
const answersOf = (typed: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(FIELD) && one(value) ? [[name.slice(FIELD.length), one(value)]] : [],
    ),
  )

export const reviewPage: Page = {
  url: '/s/:school/reviews/:accessReviewId',
  may: may.seeOne,
  async get({ call, params, typed, errors }) {
    const found = await review(call, params)
    return show(
      reviewView({
        ...{ base: schoolPath(call.school), review: found, actor: call.actor, form: { typed, errors } },
        ...{ seesAll: seesAll(call.actor), signs: can(call.actor, may.sign, undefined) },
        seesDuties: holds(call.actor, ['headteacher', 'network-manager']),
        readsDeedsOf: found.subjects.filter(subject => mayReadDeeds(call.actor, subject)),
      }),
    )
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'answer') await answerLines(call, { ...params, answers: answersOf(answers) })
    else if (deed === 'again') await takeBackAnswer(call, { ...params, lineId: one(answers['lineId']) })
    else if (deed === 'sign')
      await signReview(call, { ...params, read: one(answers['read']), seen: one(answers['seen']) })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/reviews/${params['accessReviewId']}`)
  },
}
