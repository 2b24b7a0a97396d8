import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { checkRecord } from '../commands/check-record.ts'
import { may } from '../permissions.ts'
import { otherWays } from '../../reports/index.ts'
import { entriesShown, ONLY } from '../queries/entries-shown.ts'
import { lastCheck } from '../queries/last-check.ts'
import { listsPermissions } from '../queries/permissions-to-take.ts'
import { recordView } from './record.view.ts'

export const recordPage: Page = {
  url: '/s/:school/record',
  may: may.see,
  async get({ call, query }) {
    const lists = await listsPermissions(call)
    const only = ONLY.find(each => each === one(query['only']) && (lists || each !== 'permissions'))
    const entries = await entriesShown(call, { before: one(query['before']) || undefined, only })
    const reportsHere = (await otherWays(call)).some(({ key }) => key === 'technical-finding')
    return show(recordView({ call, found: await lastCheck(call), entries, only, lists, reportsHere }))
  },
  async post({ call }) {
    await checkRecord(call, {})
    return to(`${schoolPath(call.school)}/record`)
  },
}
