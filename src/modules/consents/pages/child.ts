import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { handOverLink } from '../commands/ask-families.ts'
import { recordPaper } from '../commands/record-paper.ts'
import { settleAnswers } from '../commands/settle-answers.ts'
import { may } from '../permissions.ts'
import { childConsents } from '../queries/child-consents.ts'
import { childView, linkMadeView } from './child.view.ts'

/** What was answered about one child: by whom, when and to which words; and what the office records of it. */
export const childConsentsPage: Page = {
  url: '/s/:school/people/:personId/consents',
  may: may.keepAnswers,
  async get({ call, params, typed, errors }) {
    const child = await childConsents(call, params)
    if (!child) throw notFound('This page')
    return show(
      childView({
        ...{ base: schoolPath(call.school), child, form: { typed, errors } },
        keepsSafe: holds(call.actor, may.keepSafe.who),
        makesLinks: holds(call.actor, may.makeLink.who),
      }),
    )
  },
  async post({ call, params, answers }) {
    const at = `${schoolPath(call.school)}/people/${params['personId']}/consents`
    if (one(answers['deed']) === 'link')
      return show(
        linkMadeView(at, await handOverLink(call, { ...params, parentId: one(answers['parentId']) })),
      )
    if (one(answers['deed']) === 'settle') await settleAnswers(call, { ...answers, ...params })
    else
      await recordPaper(call, {
        ...{ ...answers, ...params, givenOn: typedDay(answers, 'givenOn') },
        given: Object.entries(answers)
          .filter(([name, value]) => name.startsWith('answer-') && one(value) !== '')
          .map(([name, value]) => ({ purpose: name.slice('answer-'.length), answer: one(value) })),
      })
    return to(at)
  },
}
