import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { mapColumns } from '../commands/map-columns.ts'
import { may } from '../permissions.ts'
import { rollColumns } from '../queries/roll-columns.ts'
import { readRoll } from '../roll/read-roll.ts'
import { MOST_BYTES } from '../roll/settled.ts'
import { rollColumnsView } from './roll-columns.view.ts'

/** Which column of a list is what: guessed, shown with samples, and confirmed by a person. */
export const rollColumnsPage: Page = {
  url: '/s/:school/roll/:fileId/columns',
  may: may.loadRoll,
  ownTransactions: true,
  async get({ call, params, typed, errors }) {
    const { name, bytes, mappings } = await rollColumns(call, params)
    const at = `${schoolPath(call.school)}/roll/${params['fileId']}`
    const read = readRoll({ name, bytes }, { today: dayOf(call.now).toString(), maxBytes: MOST_BYTES })
    if (read.is !== 'to-map') return to(at)
    const before = mappings.get(read.mapping.fingerprint)
    return show(rollColumnsView({ name, at, read, before, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    const numbers = Object.keys(answers).flatMap(key => /^column-(\d{1,3})$/.exec(key)?.[1] ?? [])
    const last = Math.max(-1, ...numbers.map(Number))
    const targets = Array.from({ length: last + 1 }, (_, n) => one(answers[`column-${n}`]))
    const kind = one(answers['kind'])
    const hasExcelSerials = one(answers['hasExcelSerials']) === 'yes'
    const { fileId } = await mapColumns(call, { ...params, kind, hasExcelSerials, targets })
    return to(`${schoolPath(call.school)}/roll/${fileId}`)
  },
}
