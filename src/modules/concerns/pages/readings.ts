import { schoolPath } from '../../../platform/call.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { fileReadings } from '../queries/file-readings.ts'
import { recordReadings } from '../queries/record-readings.ts'
import { readingsView } from './readings.view.ts'

/** Who has read a child’s file, when and by what right. */
export const fileReadingsPage: Page = {
  url: '/s/:school/children/:personId/concerns/readings',
  may: may.seeChronology,
  beforeModuleGates: true,
  async get({ call, params: { personId = '' }, query }) {
    const base = schoolPath(call.school)
    const page = pageAsked.parse(one(query['page']))
    const found = await fileReadings(call, { personId, page })
    const back = { href: `${base}/children/${personId}/concerns`, text: 'Chronology' }
    return show(readingsView({ base, at: `${back.href}/readings`, back, found, page }))
  },
}

/** Who has read one record. */
export const recordReadingsPage: Page = {
  url: '/s/:school/concerns/:concernId/readings',
  may: may.seeChronology,
  beforeModuleGates: true,
  async get({ call, params: { concernId = '' }, query }) {
    const base = schoolPath(call.school)
    const page = pageAsked.parse(one(query['page']))
    const found = await recordReadings(call, { concernId, page })
    const back = { href: `${base}/concerns/${concernId}`, text: found.title }
    return show(readingsView({ base, at: `${back.href}/readings`, back, found, page }))
  },
}
