import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notAllowed } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { keepLesson, takeBackLesson } from '../commands/keep-lesson.ts'
import { may } from '../permissions.ts'
import { classesTaught } from '../queries/classes-taught.ts'
import { isQuestionAsked } from '../queries/question-asked.ts'
import { classesTaughtView } from './classes-taught.view.ts'

/** Which classes were taught how to tell, and whom, and when. Whoever taught one says so. */
export const classesTaughtPage: Page = {
  url: '/s/:school/classes-taught',
  may: may.seeLessons,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    return show(
      classesTaughtView(await classesTaught(call), {
        form: { typed, errors },
        askAt: (await isQuestionAsked(call)) ? `${schoolPath(call.school)}/where-to-report` : undefined,
        today: dayOf(call.now),
        mayKeep: holds(call.actor, may.keepLesson.who),
      }),
    )
  },
  async post({ call, answers }) {
    if (!holds(call.actor, may.keepLesson.who)) throw notAllowed(may.keepLesson.to)
    if (one(answers['lessonId'])) await takeBackLesson(call, answers)
    else await keepLesson(call, { ...answers, taughtOn: typedDay(answers, 'taughtOn') })
    return to(`${schoolPath(call.school)}/classes-taught`)
  },
}
