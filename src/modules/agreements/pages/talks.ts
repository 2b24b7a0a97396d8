import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notAllowed } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { keepClassTalk, takeBackTalk } from '../commands/keep-class-talk.ts'
import { may } from '../permissions.ts'
import { classTalks } from '../queries/class-talks.ts'
import { talksView } from './talks.view.ts'

/** With which classes the agreement was talked through, and when. Whoever did it says so. */
export const talksPage: Page = {
  url: '/s/:school/agreements/talks',
  may: may.seeTalks,
  async get({ call, typed, errors }) {
    const { actor } = call
    return show(
      talksView(await classTalks(call), {
        base: `${schoolPath(call.school)}/agreements`,
        form: { typed, errors },
        today: dayOf(call.now),
        personId: actor.personId,
        mayKeep: holds(actor, may.keepTalk.who),
        mayLead: holds(actor, may.leadTalk.who),
        mayKeepEvents: holds(actor, may.keepEvents.who),
      }),
    )
  },
  async post({ call, answers }) {
    if (!holds(call.actor, may.keepTalk.who)) throw notAllowed(may.keepTalk.to)
    if (one(answers['talkId'])) await takeBackTalk(call, answers)
    else await keepClassTalk(call, { ...answers, heldOn: typedDay(answers, 'heldOn') })
    return to(`${schoolPath(call.school)}/agreements/talks`)
  },
}
