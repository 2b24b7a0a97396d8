import { schoolPath } from '../../../platform/call.ts'
import { type Page, type Reply, to, type Visit } from '../../../platform/page.ts'
import { sayPart } from '../commands/identify-child.ts'
import { endReading } from '../commands/let-read.ts'
import { passOn } from '../commands/pass-on.ts'
import { may } from '../permissions.ts'
import { shownRecord } from './shown-record.ts'

// Buttons of the record that take no words. Looking at their address leads back to it.

const concernsUrl = ({ call }: Visit): string => `${schoolPath(call.school)}/concerns`
const recordUrl = (visit: Visit): string => `${concernsUrl(visit)}/${visit.params['concernId'] ?? ''}`

const orRecord = async (visit: Visit): Promise<Reply> =>
  Object.keys(visit.errors).length ? shownRecord(visit) : to(recordUrl(visit))

export const partPage: Page = {
  url: '/s/:school/concerns/:concernId/children/:childId/part',
  may: may.deal,
  beforeModuleGates: true,
  get: orRecord,
  async post(visit) {
    await sayPart(visit.call, { ...visit.params, part: visit.answers['partNow'] })
    return to(`${recordUrl(visit)}#children`)
  },
}

export const readerEndPage: Page = {
  url: '/s/:school/concerns/:concernId/readers/:readerId/end',
  may: may.deal,
  beforeModuleGates: true,
  get: orRecord,
  async post(visit) {
    await endReading(visit.call, visit.params)
    return to(`${recordUrl(visit)}#readers`)
  },
}

export const notForMePage: Page = {
  url: '/s/:school/concerns/:concernId/not-for-me',
  may: may.passOn,
  beforeModuleGates: true,
  get: orRecord,
  async post(visit) {
    await passOn(visit.call, visit.params)
    return to(`${concernsUrl(visit)}?done=not-for-me`)
  },
}
