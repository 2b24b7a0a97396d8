import { sayDay } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { ORDER_STATES, ORDER_WORDS, type OrderKept } from '../orders.ts'
import type { Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { asWritten, lowerFirst, momentOf } from './say.ts'

const FIELDS = ['order', 'state', 'byWhom', 'orderOn']

const orderLine = ({ name, state, who, happenedOn, recordedBy, recordedAt }: OrderKept): Safe =>
  html`<li>
    ${name}: ${lowerFirst(ORDER_WORDS[state].says)} on ${sayDay(Temporal.PlainDate.from(happenedOn))}, by ${who}.
    <span class="ww-soft ww-small">Recorded by ${recordedBy}, ${momentOf(recordedAt)}</span>
  </li>`

export const orderLines = (orders: readonly OrderKept[]): Safe | false =>
  orders.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${orders.map(orderLine)}</ul>`

/** On a referral: what became of each order that the policy names, and the place to record the next. */
export function ordersPart(
  form: Form,
  { kept, offered, mayDeal }: { kept: readonly OrderKept[]; offered: readonly string[]; mayDeal: boolean },
): Safe | false {
  if (!kept.length && !offered.length) return false
  const isOpen = FIELDS.some(name => form.errors[name] !== undefined)
  return html`<h2 class="govuk-heading-m" id="orders">Orders for the child’s protection</h2>
    ${kept.length ? orderLines(kept) : html`<p>None is recorded.</p>`}
    ${mayDeal && offered.length > 0 && folded('Record what became of an order', isOpen, orderForm(form, offered))}`
}

const orderForm = (form: Form, offered: readonly string[]): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="order" />
    ${chooseOne(form, {
      ...{ name: 'order', label: 'Which order?', classes: 'govuk-radios--small' },
      items: offered.map(value => ({ value, text: value })),
    })}
    ${chooseOne(form, {
      ...{ name: 'state', label: 'What became of it?', classes: 'govuk-radios--small' },
      items: ORDER_STATES.map(value => ({ value, text: ORDER_WORDS[value].says })),
    })}
    ${textField(form, { name: 'byWhom', label: 'By whom?', hint: 'Who applied for it, or which court granted or refused it' })}
    ${dayField(form, { name: 'orderOn', label: 'On which day?' })} ${quiet({ text: 'Record it' })}
  </form>`

/** On the record: what became of them, and why nobody but the leads reads it. */
export function restrictionPart({ record, byLead, form }: Shown & { byLead: boolean }): Safe | false {
  const { orders, restriction } = record
  if (!orders.length && !restriction) return false
  return html`<div class="ww-panel" id="restricted">
    ${orders.length > 0 && html`<p><strong>Orders for the child’s protection</strong></p>`} ${orderLines(orders)}
    ${
      restriction &&
      html`<p>
          <strong>For the safeguarding lead and the deputies alone</strong>, since ${momentOf(restriction.recordedAt)}, by
          ${restriction.recordedBy}: ${asWritten(restriction.because)}
        </p>
        <p>Whoever else read it by being asked reads it no more, and nobody is asked until a lead lifts this.</p>
        ${byLead && folded('Lift this', form.errors['why'] !== undefined && form.typed['restrictionId'] !== undefined, liftForm(form, restriction.id))}`
    }
  </div>`
}

const liftForm = (form: Form, restrictionId: string): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="lift-restriction" />
    <input type="hidden" name="restrictionId" value="${restrictionId}" />
    ${linesField(form, { name: 'why', label: 'Why may others be asked to read it again?', rows: 2 })}
    ${quiet({ text: 'Lift it' })}
  </form>`
