import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { endMailbox, openMailboxes, seeRefused, takeMailboxes } from '../commands/take-mailboxes.ts'
import { switchMailOff, switchMailOn } from '../commands/switch-mail-on.ts'
import { may } from '../permissions.ts'
import { mailChoices, pupilsMail } from '../queries/pupils-mail.ts'
import { mailView } from './mail.view.ts'

/** Pupils’ e-mail: whether they have it, which addresses, and which were not taken. */
export const mailPage: Page = {
  url: '/s/:school/services/mail',
  may: may.see,
  async get({ call, typed, errors }) {
    const keeps = holds(call.actor, may.keepMail.who)
    return show(
      mailView({
        ...{ at: `${schoolPath(call.school)}/services`, mail: await pupilsMail(call), keeps },
        leaders: keeps ? (await mailChoices(call)).leaders : [],
        form: { typed, errors },
      }),
    )
  },
  async post({ call, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'on') await switchMailOn(call, { ...answers, approvedOn: typedDay(answers, 'approvedOn') })
    else if (deed === 'off') await switchMailOff(call, {})
    else if (deed === 'take') await takeMailboxes(call, answers)
    else if (deed === 'open') await openMailboxes(call, answers)
    else if (deed === 'end') await endMailbox(call, answers)
    else if (deed === 'seen') await seeRefused(call, {})
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/services/mail`)
  },
}
