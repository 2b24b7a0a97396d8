import { schoolPath } from '../../../platform/call.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { can } from '../../../platform/permission.ts'
import { openReview } from '../commands/open-review.ts'
import { accessReview } from '../controls/access-review.ts'
import { may } from '../permissions.ts'
import { reviewsHere } from '../queries/review.ts'
import { reviewsView } from './reviews.view.ts'

export const reviewsPage: Page = {
  url: '/s/:school/reviews',
  may: may.see,
  async get({ call, errors }) {
    const { every } = await inForce(call, accessReview)
    return show(
      reviewsView({
        at: `${schoolPath(call.school)}/reviews`,
        ...{
          reviews: await reviewsHere(call),
          opens: can(call.actor, may.open, undefined),
          now: call.now,
          every,
          errors,
        },
      }),
    )
  },
  async post({ call }) {
    const { reviewId } = await openReview(call, {})
    return to(`${schoolPath(call.school)}/reviews/${reviewId}`)
  },
}
