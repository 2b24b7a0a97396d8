import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show } from '../../../platform/page.ts'
import { procedureView } from '../../../platform/procedures/run.view.ts'
import { may } from '../permissions.ts'
import { procedureToday, proceduresToday } from '../queries/procedures-today.ts'
import { link } from './say.ts'

/** What this school does about each kind of concern, to be read before anything has happened. */
export const proceduresPage: Page = {
  url: '/s/:school/concerns/procedures',
  may: may.seeProcedures,
  beforeModuleGates: true,
  async get({ call }) {
    const base = schoolPath(call.school)
    return show({
      ...{ title: 'Procedures', wide: false },
      before: html`<a class="govuk-back-link" href="${base}/concerns">Concerns</a>`,
      body: html`${pageHead({
        say: 'What this school does',
        under: 'About each kind of concern: in which order, and what must never happen.',
      })}
        <ul class="ww-plain">
          ${(await proceduresToday(call)).map(
            ({ key, title, alsoCalled }) =>
              html`<li class="govuk-!-margin-bottom-4">
                ${link(`${base}/concerns/procedures/${key}`, title)}<br />
                <span class="ww-soft ww-small">Also called: ${alsoCalled.join(', ')}</span>
              </li>`,
          )}
        </ul>`,
    })
  },
}

export const procedurePage: Page = {
  url: '/s/:school/concerns/procedures/:key',
  may: may.seeProcedures,
  beforeModuleGates: true,
  async get({ call, params }) {
    const procedure = await procedureToday(call, params['key'] ?? '')
    if (!procedure) throw notFound('This procedure')
    const { title, alsoCalled } = procedure
    return show({
      ...{ title, wide: false },
      before: html`<a class="govuk-back-link" href="${schoolPath(call.school)}/concerns/procedures">Procedures</a>`,
      body: html`${pageHead({ say: title, under: `Also called: ${alsoCalled.join(', ')}.` })}
      ${procedureView(procedure)}`,
    })
  },
}
