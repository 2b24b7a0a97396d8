import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { changeAskedLine } from '../commands/change-asked-line.ts'
import { may } from '../permissions.ts'
import { askedLines } from '../queries/asked-lines.ts'
import { askedLinesView, askedLineView } from './asked-lines.view.ts'

/** What every list is made of: who starts, leaves, or changes a duty is asked this. */
export const askedLinesPage: Page = {
  url: '/s/:school/starters/lines',
  may: may.seeLines,
  async get({ call }) {
    return show(askedLinesView(await askedLines(call), `${schoolPath(call.school)}/starters`))
  },
}

export const askedLinePage: Page = {
  url: '/s/:school/starters/lines/:key',
  may: may.changeLines,
  async get({ call, params, typed, errors }) {
    const { key } = params
    const line = (await askedLines(call)).find(one => one.key === key)
    if (!line && key !== 'new') throw notFound('This page')
    return show(askedLineView(line, `${schoolPath(call.school)}/starters/lines`, { typed, errors }))
  },
  async post({ call, params, answers }) {
    await changeAskedLine(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/starters/lines`)
  },
}
