import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseSome, deedButton, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { approveMaterial, endMaterial } from '../commands/approve-material.ts'
import { BAND_WORDS, BANDS } from '../entitlement.ts'
import { may } from '../permissions.ts'
import { type Material, materials } from '../queries/classes-and-rules.ts'
import { back } from './say.ts'

/** The addresses that the youngest may open, each with what it is to teach them. */
export const addressesPage: Page = {
  url: '/s/:school/services/addresses',
  may: may.see,
  async get({ call, typed, errors }) {
    const at = `${schoolPath(call.school)}/services`
    const approves = holds(call.actor, may.approve.who)
    return show(addressesView({ at, found: await materials(call), approves, form: { typed, errors } }))
  },
  async post({ call, answers }) {
    if (one(answers['materialId'])) await endMaterial(call, answers)
    else await approveMaterial(call, answers)
    return to(`${schoolPath(call.school)}/services/addresses`)
  },
}

type Shown = { at: string; found: readonly Material[]; approves: boolean; form: Form }

const addressesView = ({ at, found, approves, form }: Shown): PageView => ({
  ...{ title: 'Addresses for the youngest', errors: form.errors, wide: false },
  before: back(at, 'What a class may use'),
  body: html`${pageHead({
    say: found.length
      ? `${found.length} ${found.length === 1 ? 'address is' : 'addresses are'} approved`
      : 'No address is approved yet',
    under: 'What the youngest open in a directly supervised session.',
  })}
  <ul class="ww-plain">
    ${found.map(
      ({ materialId, address, outcome, bands, approvedAt, by }) =>
        html`<li>
          <p class="govuk-!-margin-bottom-1">
            <strong>${address}</strong><br />${outcome}<br />
            <span class="ww-small ww-soft">For ${bands.map(band => BAND_WORDS[band]).join(' and ')}. Approved by ${by} on ${sayDay(dayOf(approvedAt))}</span>
          </p>
          ${
            approves &&
            deedButton(`${at}/addresses`, `Take it off: ${address}`, {
              ...{
                fields: { materialId },
                classes: 'govuk-button--secondary ww-button--small govuk-!-margin-bottom-4',
              },
            })
          }
        </li>`,
    )}
  </ul>
  ${
    approves &&
    html`<h2 class="ww-h2 ww-h2--ruled">Approve another</h2>
      ${postForm(
        html`${textField(form, { name: 'address', label: 'The address', hint: 'For example www.example.org/counting' })}
        ${textField(form, { name: 'outcome', label: 'What are they to learn by it?' })}
        ${chooseSome(form, {
          ...{ name: 'bands', label: 'For whom?', classes: 'govuk-checkboxes--small' },
          items: BANDS.map(value => ({ value, text: BAND_WORDS[value] })),
        })}`,
        'Approve it',
      )}`
  }`,
})
