import { dayOf, sayDay } from '../../../platform/clock.ts'
import {
  chooseOne,
  chooseSome,
  dayField,
  deedButton,
  type Form,
  linesField,
  pick,
  textField,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, errorSummary } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import { AUDIENCE_WORDS, AUDIENCES } from '../../../words/audiences.ts'
import { type Named, whoField } from '../../systems/index.ts'
import type { Approved } from '../commands/approve-device.ts'
import { isNone, NETWORK, SERVICE_WORDS } from '../entitlement.ts'
import type { DevicesHere } from '../queries/devices-here.ts'
import { back } from './say.ts'

type Shown = {
  base: string
  today: Temporal.PlainDate
  found: DevicesHere
  people: readonly Named[]
  tries: boolean
  refused: Approved['refused']
  form: Form
}
const PLAIN: Form = { typed: {}, errors: {} }
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function devicesView(shown: Shown): PageView {
  const { base, found, refused, form } = shown
  const { devices } = found
  return {
    ...{ title: 'People’s own devices', errors: form.errors, wide: false },
    before: back(`${base}/services`, 'What a class may use'),
    body: html`${refused && refusedNow(base, refused)}
    ${pageHead({
      say: devices.length
        ? `${devices.length} of people’s own devices may use the network`
        : 'No device of anybody’s own may use the network',
      under: 'Approve it here; let it in at the network itself.',
    })}
    <ul class="ww-plain">
      ${devices.map(
        device =>
          html`<li>
            <p class="govuk-!-margin-bottom-1">
              <strong>${device.name}</strong>, ${AUDIENCE_WORDS[device.audience].one}: ${device.device}<br />
              ${capital(device.services.map(service => SERVICE_WORDS[service]).join(' and '))}, until ${sayDay(device.endsOn)}.
              <span class="ww-small ww-soft">Approved by ${device.by}</span>
            </p>
            ${deedButton(`${base}/services/devices`, `Not any more: ${device.name}, ${device.device}`, {
              ...{ fields: { deed: 'end', deviceId: device.deviceId } },
              classes: 'govuk-button--secondary ww-button--small govuk-!-margin-bottom-4',
            })}
          </li>`,
      )}
    </ul>
    ${approveForm(shown)} ${triedPart(shown)} ${refusedBefore(found)}`,
  }
}

const refusedNow = (base: string, { clause }: NonNullable<Approved['refused']>): Safe =>
  errorSummary({
    titleText: 'Nothing was approved',
    descriptionHtml: html`The policy lets no device of theirs in.
    ${clause && html`Clause <a class="govuk-link" href="${base}/policies/${clause.policyId}/clauses/${clause.clauseId}">${clause.reference}</a> of ${clause.policyTitle}: “${clause.words.replace(/[.;]$/, '')}”.`}
    That it was asked for is kept.`,
  })

/** Nobody is offered whom the policy lets nothing. */
function approveForm({ found, people, form: sent }: Shown): Safe {
  const form = one(sent.typed['deed']) === 'approve' ? sent : PLAIN
  const whose = AUDIENCES.filter(one => NETWORK.some(part => !isNone(found.asked, one, part)))
  return html`<h2 class="ww-h2 ww-h2--ruled">Approve a device</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="approve" />
      ${pick(form, {
        ...{ name: 'audience', label: 'What are they here?' },
        items: whose.map(value => ({ value, text: capital(AUDIENCE_WORDS[value].one) })),
      })}
      ${whoField(form, people, { label: 'Their name' })}
      ${textField(form, { name: 'device', label: 'Which device is it?', hint: 'For example own phone, black' })}
      ${chooseSome(form, {
        ...{ name: 'network', label: 'What may it use?', classes: 'govuk-checkboxes--small' },
        items: NETWORK.map(value => ({ value, text: capital(SERVICE_WORDS[value]) })),
      })}
      ${dayField(form, { name: 'endsOn', label: 'Until when?', hint: 'At most a year' })}
      ${button({ text: 'Approve it', preventDoubleClick: true })}
    </form>`
}

function triedPart({ found, today, tries, form: sent }: Shown): Safe | false {
  const { asked, tried } = found
  const form = one(sent.typed['deed']) === 'try' ? sent : PLAIN
  const none = asked.flatMap(({ rule, audience, service }) =>
    rule === 'none' && NETWORK.some(part => part === service) ? [{ audience, service }] : [],
  )
  if (!none.length) return false
  const sayOf = ({ audience, service }: (typeof none)[number]): string =>
    `Devices of ${AUDIENCE_WORDS[audience].many}, and ${SERVICE_WORDS[service]}`
  return html`<h2 class="ww-h2 ww-h2--ruled">What the policy lets nobody have</h2>
    <ul class="ww-plain">
      ${none.map(of => {
        const last = tried.find(({ audience, service }) => audience === of.audience && service === of.service)
        return html`<li>
          <p>
            ${sayOf(of)}<br />
            ${
              last
                ? html`${stateTag(last.held ? 'met' : 'not-met', last.held ? 'Got nothing' : 'Got in')} when tried on
                  ${sayDay(last.triedOn)} by ${last.by}: ${last.how}`
                : 'Not tried yet'
            }
          </p>
        </li>`
      })}
    </ul>
    ${
      tries &&
      html`<h3 class="ww-h3">Write down what was tried</h3>
        <form method="post" novalidate>
          <input type="hidden" name="deed" value="try" />
          ${pick(form, {
            ...{ name: 'of', label: 'What was tried?' },
            items: none.map(of => ({ value: `${of.audience}/${of.service}`, text: sayOf(of) })),
          })}
          ${chooseOne(form, {
            ...{ name: 'held', label: 'What came of it?' },
            items: [
              { value: 'yes', text: 'The device got nothing' },
              { value: 'no', text: 'The device got in' },
            ],
          })}
          ${linesField(form, { name: 'how', label: 'How was it tried?', rows: 2 })}
          ${dayField(form, { name: 'triedOn', label: 'When?', value: today })}
          ${button({ text: 'Write it down', classes: 'govuk-button--secondary' })}
        </form>`
    }`
}

const refusedBefore = ({ refused }: DevicesHere): Safe | false =>
  refused.length > 0 &&
  html`<h2 class="ww-h2">Asked for and refused</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${refused.map(
        one =>
          html`<li>${sayDay(dayOf(one.refusedAt))}: a device of ${AUDIENCE_WORDS[one.audience].many}, for ${SERVICE_WORDS[one.service]}. Asked by ${one.by}</li>`,
      )}
    </ul>`
