import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { signDeeds } from '../commands/sign-review.ts'
import { may } from '../permissions.ts'
import { deedsOf } from '../queries/deeds-of.ts'
import { deedsView } from './deeds.view.ts'

export const deedsPage: Page = {
  url: '/s/:school/reviews/:accessReviewId/deeds/:managerId',
  may: may.readDeeds,
  async get({ call, params, typed, errors }) {
    const found = await deedsOf(call, params)
    return show(deedsView({ base: schoolPath(call.school), found, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    await signDeeds(call, { ...params, read: one(answers['read']) })
    return to(`${schoolPath(call.school)}/reviews/${params['accessReviewId']}`)
  },
}
