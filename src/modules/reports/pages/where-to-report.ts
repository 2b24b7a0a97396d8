import { schoolPath } from '../../../platform/call.ts'
import { notAllowed, notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { answerQuestion } from '../commands/answer-question.ts'
import { keepClassAnswer } from '../commands/keep-class-answer.ts'
import { may } from '../permissions.ts'
import { classesTaught } from '../queries/classes-taught.ts'
import { questionAsked } from '../queries/question-asked.ts'
import { shares } from '../queries/shares.ts'
import { answeredView, whereToReportView } from './where-to-report.view.ts'

/** Where would you report it: one question a school year, and a class by show of hands. Whoever leads sees a share by group. */
export const whereToReportPage: Page = {
  url: '/s/:school/where-to-report',
  may: may.seeQuestion,
  beforeModuleGates: true,
  evenWithdrawn: true,
  async get({ call, query, typed, errors }) {
    const asked = await questionAsked(call)
    const mayAskClass = asked.isAsked && holds(call.actor, may.keepLesson.who)
    return show(
      whereToReportView({
        ...{ asked, form: { typed, errors }, base: schoolPath(call.school) },
        isKept: query['kept'] !== undefined,
        classes: mayAskClass ? (await classesTaught(call)).map(({ className }) => className) : [],
        shares: asked.isAsked && holds(call.actor, may.seeShares.who) ? await shares(call) : [],
      }),
    )
  },
  async post({ call, answers }) {
    const base = schoolPath(call.school)
    const { isAsked, group } = await questionAsked(call)
    if (!isAsked) throw notFound('This question')
    if (one(answers['deed']) === 'class') {
      if (!holds(call.actor, may.keepLesson.who)) throw notAllowed(may.keepLesson.to)
      await keepClassAnswer(call, answers)
      return to(`${base}/where-to-report?kept=1`)
    }
    if (!group) throw notAllowed(may.answerQuestion.to)
    // Shown once, on the page that answers: what somebody answered stands in no address and is kept nowhere.
    return show(answeredView(await answerQuestion(call, answers), base))
  },
}
