import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { releaseContacts } from '../commands/release-contacts.ts'
import { may } from '../permissions.ts'
import { classesToRelease } from '../queries/classes-to-release.ts'
import { pupilContacts } from '../queries/pupil-contacts.ts'
import { contactsView } from './contacts.view.ts'

/** The contacts of pupils, class by class: who may be contacted, who waits, who must not be told. */
export const contactsPage: Page = {
  url: '/s/:school/contacts',
  may: may.seeContacts,
  async get({ call, query }) {
    const classes = await classesToRelease(call)
    const wanted = query['class'] === undefined ? undefined : one(query['class'])
    const shown = classes.find(({ className }) => className === wanted)
    const contacts = shown ? await pupilContacts(call, { className: shown.className }) : []
    const mayRelease = holds(call.actor, may.releaseContacts.who)
    const released = Number(one(query['released'])) || 0
    return show(
      contactsView({ base: schoolPath(call.school), classes, shown, contacts, mayRelease, released }),
    )
  },
  async post({ call, answers }) {
    const { of, className, relationshipId } = answers
    const { released } = await releaseContacts(call, {
      of,
      ...(of === 'class' && { className }),
      ...(of === 'one' && { relationshipId }),
    })
    const back = one(answers['from']) === 'class' ? `&class=${encodeURIComponent(one(className))}` : ''
    return to(`${schoolPath(call.school)}/contacts?released=${released}${back}`)
  },
}
