import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { bookSession, cancelSession } from '../commands/book-session.ts'
import { switchOff, switchOn } from '../commands/switch-on.ts'
import { catchUp, teachClass } from '../commands/teach-class.ts'
import { may } from '../permissions.ts'
import { classesAndRules, oneClass } from '../queries/classes-and-rules.ts'
import { chooseClassView, classView } from './class.view.ts'
import { classUrl } from './say.ts'

const DEEDS = {
  lesson: teachClass,
  'caught-up': catchUp,
  on: switchOn,
  off: switchOff,
  session: bookSession,
} as const

/** One class: the lesson on safe use, who waits for it, and how the class uses the internet. */
export const classPage: Page = {
  url: '/s/:school/services/class',
  may: may.see,
  async get({ call, query, typed, errors }) {
    const at = `${schoolPath(call.school)}/services`
    const className = one(typed['className']) || one(query['class'])
    const found = className ? await oneClass(call, { className }) : undefined
    if (className && !found) throw notFound('This class')
    if (!found) return show(chooseClassView(at, await classesAndRules(call)))
    const [today, teaches] = [dayOf(call.now), holds(call.actor, may.teach.who)]
    return show(classView({ at, today, found, teaches, form: { typed, errors } }))
  },
  async post({ call, answers }) {
    const deed = one(answers['deed'])
    const done = Object.entries(DEEDS).find(([name]) => name === deed)?.[1]
    if (deed === 'cancel') await cancelSession(call, answers)
    else if (done)
      await done(call, {
        ...answers,
        heldOn: typedDay(answers, 'heldOn'),
        sessionOn: typedDay(answers, 'sessionOn'),
      })
    else throw notFound('This page')
    return to(classUrl(`${schoolPath(call.school)}/services`, one(answers['className'])))
  },
}
