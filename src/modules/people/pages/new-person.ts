import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { recordPerson } from '../commands/record-person.ts'
import { may } from '../permissions.ts'
import { newPersonView } from './new-person.view.ts'
import { withDays } from './typed-day.ts'

export const newPersonPage: Page = {
  url: '/s/:school/people/new',
  may: may.managePeople,
  async get({ call, ...form }) {
    return show(newPersonView(schoolPath(call.school), form, dayOf(call.now)))
  },
  async post({ call, answers }) {
    const { personId } = await recordPerson(call, withDays(answers, ['startsOn', 'endsOn']))
    return to(`${schoolPath(call.school)}/people/${personId}`)
  },
}
