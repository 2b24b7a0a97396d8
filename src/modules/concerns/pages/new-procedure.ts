import { postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { procedureView } from '../../../platform/procedures/run.view.ts'
import { beginProcedure } from '../commands/begin-procedure.ts'
import { may } from '../permissions.ts'
import { concernHead } from '../queries/concern-head.ts'
import { proceduresToday } from '../queries/procedures-today.ts'
import { formPage, recordOf } from './follow-up-form.ts'
import { runUrl } from './procedure-form.ts'
import { link } from './say.ts'

/** Which kind it is; then, before anything is kept, what that procedure asks, of whom and by when. */
export const newProcedurePage: Page = {
  url: '/s/:school/concerns/:concernId/procedures/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, query } = visit
    const { reference } = await concernHead(call, params)
    const procedures = await proceduresToday(call)
    const chosen = procedures.find(({ key }) => key === one(query['kind']))
    const at = `${recordOf(visit)}/procedures/new`
    return show(
      formPage(visit, {
        ...{ reference, say: chosen?.title ?? 'What kind of concern is it?' },
        under: chosen
          ? 'Read what it asks. The record keeps it once you follow it.'
          : 'Each lays out what is done, in which order, by when, and what must never happen.',
        body: chosen
          ? html`${procedureView(chosen)} ${postForm(html`<input type="hidden" name="key" value="${chosen.key}" />`, 'Follow it')}
              <p>${link(at, 'It is another kind')}</p>`
          : kinds(procedures, at),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { runId } = await beginProcedure(call, { concernId: params['concernId'], key: answers['key'] })
    return to(runUrl(visit, runId))
  },
}

const kinds = (procedures: readonly Procedure[], at: string): Safe =>
  html`<ul class="ww-plain" id="key">
    ${procedures.map(
      ({ key, title, alsoCalled }) =>
        html`<li class="govuk-!-margin-bottom-4">
          ${link(`${at}?kind=${key}`, title)}
          ${alsoCalled.length > 0 && html`<br /><span class="ww-soft ww-small">Also called: ${alsoCalled.join(', ')}</span>`}
        </li>`,
    )}
  </ul>`
