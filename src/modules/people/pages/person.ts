import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { marksOn } from '../../../platform/caution.ts'
import { type Page, show } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { may, whatTheyMayDo } from '../permissions.ts'
import { person } from '../queries/person.ts'
import { personView } from './person.view.ts'
import { listed, sayRight } from './say.ts'

export const personPage: Page = {
  url: '/s/:school/people/:personId',
  may: may.seePerson,
  async get({ call, params }) {
    const found = await person(call, params)
    const { actor } = call
    const marked = await marksOn(call, [found.id])
    return show(
      personView({
        base: schoolPath(call.school),
        today: dayOf(call.now),
        person: found,
        mark: marked.get(found.id),
        more: (call.house.onPerson ?? []).filter(
          one =>
            holds(actor, one.for) &&
            (!one.of || found.memberships.some(({ kind }) => one.of?.includes(kind))),
        ),
        may: {
          seePeople: holds(actor, may.seePeople.who),
          manage: holds(actor, may.managePeople.who),
          seeFamily: holds(actor, may.seeContacts.who),
          endMembership: holds(actor, may.endMembership.who),
          appoint: holds(actor, may.appoint.who),
          erase: can(actor, may.proposeErasure, found),
        },
        mayDo: whatTheyMayDo(found.rights).map(({ because, ...one }) => ({
          ...one,
          because: listed(because.map(sayRight)),
        })),
      }),
    )
  },
}
