import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { writeQuestion } from '../commands/write-question.ts'
import { may } from '../permissions.ts'
import { questionsKept } from '../queries/questions-kept.ts'
import { questionsView, questionView } from './questions.view.ts'

/** What parents are asked. */
export const questionsPage: Page = {
  url: '/s/:school/consents/questions',
  may: may.keepQuestions,
  async get({ call }) {
    return show(questionsView(`${schoolPath(call.school)}/consents`, await questionsKept(call, {})))
  },
}

/** One of them in a wording of the school's own; `new` is one that nobody has asked yet. */
export const questionPage: Page = {
  url: '/s/:school/consents/questions/:purpose',
  may: may.keepQuestions,
  async get({ call, params, typed, errors }) {
    const { questions } = await questionsKept(call, {})
    const question = questions.find(({ purpose }) => purpose === params['purpose'])
    if (!question && params['purpose'] !== 'new') throw notFound('This question')
    return show(questionView(`${schoolPath(call.school)}/consents/questions`, question, { typed, errors }))
  },
  async post({ call, params, answers }) {
    const { purpose } = params
    await writeQuestion(call, { ...answers, purpose: purpose === 'new' ? undefined : purpose })
    return to(`${schoolPath(call.school)}/consents/questions`)
  },
}
