import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { childFile } from '../../concerns/index.ts'
import { thingsOf } from '../going.ts'
import { may } from '../permissions.ts'
import { choicesMade } from '../queries/choices-made.ts'
import { accessAt, asked, oneAt } from './at.ts'
import { leftOutView } from './left-out.view.ts'

/** What was left out: by whom, when and why. For the school alone. */
export const leftOutPage: Page = {
  url: '/s/:school/children/:personId/concerns/access/:requestId/left-out',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get(visit) {
    const page = pageAsked.parse(one(visit.query['page']))
    const list = await choicesMade(visit.call, { ...asked(visit), page })
    const file = await childFile(visit.call, { personId: visit.params['personId'], withKept: true })
    const things = file.entries.flatMap(entry => thingsOf(entry))
    const thingOf = ({ entryId, field }: { entryId: string; field: string }) =>
      things.find(({ entry, field: of }) => entry.id === entryId && of === field)
    return show(leftOutView({ list, thingOf, back: accessAt(visit), at: oneAt(visit) }))
  },
}
