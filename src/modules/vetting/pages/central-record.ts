import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { may } from '../permissions.ts'
import { centralRecord } from '../queries/central-record.ts'
import { centralRecordView } from './central-record.view.ts'

/** The one table of whose checks were seen when, today or as it stood at the end of a past day. */
export const centralRecordPage: Page = {
  url: '/s/:school/central-record',
  may: may.see,
  async get({ call, query }) {
    const typed = typedDay(query, 'on')
    const asked = {
      on: typed || undefined,
      audience: one(query['audience']) || undefined,
      missing: one(query['missing']) || undefined,
    }
    return show(
      centralRecordView({
        ...{ base: schoolPath(call.school), record: await centralRecord(call, asked), typed: query },
        mayKeep: holds(call.actor, may.keep.who),
      }),
    )
  },
}
