import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { decideException, declareException } from '../commands/declare-exception.ts'
import { may } from '../permissions.ts'
import { exceptions, exceptionsAsked } from '../queries/exceptions.ts'
import { exceptionsView } from './exceptions.view.ts'

/** What somebody declares or asks for, whoever decides it, and nobody else. */
export const exceptionsPage: Page = {
  url: '/s/:school/agreements/exceptions',
  may: may.declareException,
  async get({ call, typed, errors }) {
    return show(
      exceptionsView(await exceptions(call), {
        asked: await exceptionsAsked(call),
        personId: call.actor.personId,
        today: dayOf(call.now),
        form: { typed, errors },
      }),
    )
  },
  async post({ call, answers }) {
    if (one(answers['exceptionId']))
      await decideException(call, {
        ...{ exceptionId: answers['exceptionId'], decision: answers['decision'], words: answers['words'] },
        endsOn: typedDay(answers, 'endsOn'),
      })
    else {
      if (!(await exceptionsAsked(call)).length) throw notFound('This form')
      await declareException(call, {
        ...{ about: answers['about'], words: answers['words'] },
        since: typedDay(answers, 'since'),
      })
    }
    return to(`${schoolPath(call.school)}/agreements/exceptions`)
  },
}
