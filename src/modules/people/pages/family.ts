import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { endSibling } from '../commands/end-sibling.ts'
import { recordLookedAfter } from '../commands/record-looked-after.ts'
import { may } from '../permissions.ts'
import { family } from '../queries/family.ts'
import { familyView } from './family.view.ts'
import { withDays } from './typed-day.ts'

/** A pupil's contacts, brothers and sisters, and who looks after them; or the pupils an adult is a contact of. */
export const familyPage: Page = {
  url: '/s/:school/people/:personId/family',
  may: may.seeContacts,
  async get({ call, params, typed, errors }) {
    return show(
      familyView({
        ...{ base: schoolPath(call.school), family: await family(call, params), form: { typed, errors } },
        manages: holds(call.actor, may.managePeople.who),
      }),
    )
  },
  async post({ call, params, answers }) {
    if (one(answers['deed']) === 'end-sibling') await endSibling(call, { ...answers, ...params })
    else await recordLookedAfter(call, { ...withDays(answers, ['since']), pupilId: params['personId'] })
    return to(`${schoolPath(call.school)}/people/${params['personId']}/family`)
  },
}
