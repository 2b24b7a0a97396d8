import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { list } from '../queries/lists.ts'
import { staffToGive } from '../queries/staff-to-give.ts'
import { anotherDayView } from './another-day.view.ts'
import { listView } from './list.view.ts'
import { takeDeed } from './posted.ts'

/** One list: each line with its state, and a button for whoever does it. */
export const listPage: Page = {
  url: '/s/:school/starters/:listId',
  may: may.seeList,
  async get({ call, params, query, typed, errors }) {
    const found = await list(call, params)
    const today = dayOf(call.now)
    const at = `${schoolPath(call.school)}/starters/${found.listId}`
    const asked = one(typed['deed']) === 'give' ? '' : one(typed['lineId']) || one(query['line'])
    const line = found.lines.find(
      ({ lineId, isDone, shownBy }) => lineId === asked && !isDone && shownBy === 'tick',
    )
    const form = { typed, errors }
    if (line) return show(anotherDayView({ line, at, over: found.name, today, form }))
    const staff = holds(call.actor, may.giveAway.who) ? await staffToGive(call) : undefined
    return show(
      listView({ base: schoolPath(call.school), at, list: found, today, actor: call.actor, staff, form }),
    )
  },
  async post(visit) {
    await takeDeed(visit)
    return to(`${schoolPath(visit.call.school)}/starters/${visit.params['listId']}`)
  },
}
