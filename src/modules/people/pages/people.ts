import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { marksOn } from '../../../platform/caution.ts'
import { one, type Page, type Reply, show, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import { may } from '../permissions.ts'
import { staffList } from '../queries/staff-list.ts'
import { peopleView } from './people.view.ts'

export const peoplePage: Page = {
  url: '/s/:school/people',
  may: may.seePeople,
  get: shown,
  /** A search that says a name, so it is not in the address. */
  post: shown,
}

async function shown({ call, query, typed, answers }: Visit): Promise<Reply> {
  const kind = MEMBERSHIPS.find(kind => kind === one(query['kind']))
  const left = one(query['left']) === 'yes'
  const name = (one(answers['name']) || one(typed['name'])).trim().slice(0, 60)
  const people = await staffList(call, { kind, name, left: left ? 'yes' : undefined })
  const marked = await marksOn(
    call,
    people.map(({ id }) => id),
  )
  const mayAdd = holds(call.actor, may.managePeople.who)
  return show(
    peopleView({
      ...{ base: schoolPath(call.school), people, marked, kind, name, left, mayAdd, today: dayOf(call.now) },
    }),
  )
}
