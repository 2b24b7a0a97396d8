import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { peopleForForm } from '../../systems/index.ts'
import { type Approved, approveDevice, endDevice } from '../commands/approve-device.ts'
import { tryNetwork } from '../commands/try-network.ts'
import { may } from '../permissions.ts'
import { devicesHere } from '../queries/devices-here.ts'
import { devicesView } from './devices.view.ts'

async function viewOf({ call, typed, errors }: Visit, refused?: Approved['refused']) {
  return devicesView({
    ...{ base: schoolPath(call.school), today: dayOf(call.now), found: await devicesHere(call), refused },
    people: await peopleForForm(call, { name: one(typed['name']) }),
    tries: holds(call.actor, may.try.who),
    form: { typed, errors },
  })
}

/** Whose own devices may use the school's network; and that others get nothing of it, as it was tried. */
export const devicesPage: Page = {
  url: '/s/:school/services/devices',
  may: may.approveDevice,
  async get(visit) {
    return show(await viewOf(visit))
  },
  async post(visit) {
    const { call, answers } = visit
    const deed = one(answers['deed'])
    if (deed === 'end') await endDevice(call, answers)
    else if (deed === 'try') await tryNetwork(call, { ...answers, triedOn: typedDay(answers, 'triedOn') })
    else {
      const { refused } = await approveDevice(call, { ...answers, endsOn: typedDay(answers, 'endsOn') })
      if (refused) return show(await viewOf({ ...visit, typed: answers, errors: {} }, refused), 422)
    }
    return to(`${schoolPath(call.school)}/services/devices`)
  },
}
