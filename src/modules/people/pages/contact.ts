import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { flagMustNotBeTold } from '../commands/flag-must-not-be-told.ts'
import { liftMustNotBeTold } from '../commands/lift-must-not-be-told.ts'
import { releaseContacts } from '../commands/release-contacts.ts'
import { stopContact } from '../commands/stop-contact.ts'
import { may } from '../permissions.ts'
import { pupilContact } from '../queries/pupil-contact.ts'
import { contactView } from './contact.view.ts'
import { withDays } from './typed-day.ts'

/** One adult and one pupil: may they be contacted, must they not be told. */
export const contactPage: Page = {
  url: '/s/:school/contacts/:relationshipId',
  may: may.seeContacts,
  async get({ call, params, typed, errors }) {
    const contact = await pupilContact(call, params)
    const { actor } = call
    return show(
      contactView({
        ...{ base: schoolPath(call.school), contact, form: { typed, errors } },
        mayRelease: holds(actor, may.releaseContacts.who),
        mayLift: holds(actor, may.liftFlag.who),
      }),
    )
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'release') await releaseContacts(call, { ...params, of: 'one' })
    else if (deed === 'stop') await stopContact(call, params)
    else if (deed === 'lift') await liftMustNotBeTold(call, { ...answers, ...params })
    else await flagMustNotBeTold(call, { ...withDays(answers, ['since']), ...params })
    return to(`${schoolPath(call.school)}/contacts/${params['relationshipId']}`)
  },
}
