import { schoolPath } from '../../../platform/call.ts'
import { chooseOne, linesField, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { notFound } from '../../../platform/errors.ts'
import { insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { recordBrokenRule } from '../commands/record-broken-rule.ts'
import { may } from '../permissions.ts'
import { linesOfVisit } from '../queries/lines-of-visit.ts'
import { back } from './say.ts'

/** A visitor broke a rule of what they are asked to sign. */
export const brokenRulePage: Page = {
  url: '/s/:school/visitors/:visitId/broken-rule',
  may: may.recordBroken,
  async get({ call, params, typed, errors }) {
    const base = schoolPath(call.school)
    const form = { typed, errors }
    const { name, visitId, lines } = await linesOfVisit(call, params)
    return show({
      ...{ title: 'Record a broken rule', errors, errorTitle: 'Not recorded yet', wide: false },
      before: back(`${base}/visitors/${visitId}`, name),
      body: html`${pageHead({
        ...{ over: name, say: 'Record a broken rule' },
        under: 'The headteacher and the safeguarding leads read it, and nobody else.',
      })}
      ${insetText({
        html: html`Was a child hurt, frightened or at risk?
          <a class="govuk-link" href="${base}/report-a-concern">Report a concern</a> instead, today.`,
      })}
      ${
        lines.length
          ? postForm(
              [
                chooseOne(form, {
                  ...{ name: 'rule', label: 'Which rule?', classes: 'govuk-radios--small' },
                  items: lines.map(line => ({ value: line, text: line })),
                }),
                linesField(form, { name: 'words', label: 'What happened?', rows: 4 }),
              ],
              'Record it',
            )
          : html`<p>No agreement was asked of them, so no rule of it can be named.</p>`
      }`,
    })
  },
  async post({ call, params, answers }) {
    if (!(await linesOfVisit(call, params)).lines.length) throw notFound('This form')
    await recordBrokenRule(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/visitors/${params['visitId']}`)
  },
}
