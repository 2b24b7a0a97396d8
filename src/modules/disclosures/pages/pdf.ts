import { conflict } from '../../../platform/errors.ts'
import { type Page, to } from '../../../platform/page.ts'
import { recordMade } from '../commands/record-made.ts'
import { paperOfAnswer, printAnswer } from '../paper.ts'
import { may } from '../permissions.ts'
import { givenAsSent, standingOf } from '../queries/standing.ts'
import { sayYears } from './access.view.ts'
import { accessAt, asked } from './at.ts'

/** The answer itself, made at this press from what another lead agreed to, and kept nowhere here. */
export const pdfPage: Page = {
  url: '/s/:school/children/:personId/concerns/access/:requestId/pdf',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  // It is printed beside the process, and no transaction waits for that.
  ownTransactions: true,
  get: async visit => to(accessAt(visit)),
  async post(visit) {
    const { call } = visit
    const standing = await standingOf(call, asked(visit))
    const { request, head } = standing
    const { answer, requestId, reference, asker, cameOn, withKept } = request
    if (!answer?.review?.agrees) throw conflict('Another lead agrees to it first')
    const given = givenAsSent(standing)
    if (!given)
      throw conflict('Something has changed since another lead agreed to it. Send it to them again first')
    const paper = paperOfAnswer({
      ...{ given, child: head.name, asker, reference, cameOn, years: sayYears(request) },
      ...{ withKept, school: call.school.name, at: call.now },
    })
    const body = await call.house.aside(printAnswer, paper)
    await recordMade(call, { requestId, answerId: answer.answerId, entries: given.length, pdf: body })
    return { file: { name: `answer-${reference}.pdf`, type: 'application/pdf', body } }
  },
}
