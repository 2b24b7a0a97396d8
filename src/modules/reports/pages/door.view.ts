import type { Call } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, chooseSome, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { asWritten, emergencyLine, pageHead, telephone } from '../../../platform/design/parts.ts'
import { type Adult, ASKED } from '../asked-once.ts'
import type { Ask } from '../door.ts'
import { ABOUT_A_PICTURE, type Notices } from '../notices.ts'
import type { OpenDoor } from '../queries/other-ways.ts'
import type { Advice } from '../queries/visit-calls.ts'
import type { Route } from '../route.ts'
import { askedOnce } from './asked.view.ts'
import { type Contact, type Holder, leadsHere } from './say.ts'

type DoorForm = {
  door: OpenDoor
  route: Route
  call: Call
  form: Form
  isAsked: boolean
  holders: readonly Holder[]
  notices: Notices
  toAskOf: readonly Adult[]
  /** Of the leaders, to ring before anything is written; where the door begins with that. */
  numbers: readonly Contact[] | undefined
  /** What they advised already. */
  advice: readonly Advice[]
}

export function doorView(of: DoorForm): PageView {
  const { door, route, call, form, isAsked, holders, notices, toAskOf, numbers, advice } = of
  const isOfWriter = door.goes.otherwise === 'self' && door.goes.by === undefined
  return {
    // The same whatever it is about: a title stands in a browser's history.
    title: 'Report a concern',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not sent yet',
    ...(notices.has('danger-first')
      ? { before: emergencyLine(isOfWriter ? [] : leadsHere(holders, call.actor.personId)) }
      : {}),
    body: html`${pageHead({ say: door.called, under: door.says })}
      ${numbers && ringFirst(numbers, holders)}
      ${advice.length === 1 && html`<div class="ww-panel govuk-!-margin-bottom-6"><p>${asWritten(advice[0]?.says ?? '')}</p></div>`}
      <form method="post" novalidate>
        ${isAsked && html`<input type="hidden" name="${ASKED}" value="yes" data-keep-field />`}
        ${isAsked && askedOnce(form, toAskOf, route)} ${door.asks.map(one => ask(form, one, notices))}
        ${advice.length > 1 && whichCalls(form, advice)}
        <p class="ww-soft ww-small">
          ${door.next} You sign this as ${call.actor.name}, ${sayMoment(call.now)}. You can add to it; it is never
          changed.
        </p>
        ${button({ text: 'Send', preventDoubleClick: true, classes: 'ww-button--wide' })}
      </form>`,
  }
}

const whichCalls = (form: Form, advice: readonly Advice[]): Safe =>
  chooseSome(form, {
    ...{ name: 'advice', label: 'Which of your calls were about this?' },
    hint: 'What was advised stands in this report. The others wait for a report of their own',
    items: advice.map(({ id, says }) => ({ value: id, text: says })),
    classes: 'govuk-checkboxes--small',
  })

/** The numbers that the school keeps for this; and whom to ask for, where it keeps none. */
const ringFirst = (contacts: readonly Contact[], holders: readonly Holder[]): Safe =>
  html`<div class="ww-panel ww-ring govuk-!-margin-bottom-6">
    <p><strong>Ring before you write</strong></p>
    ${contacts
      .filter(({ phone }) => phone)
      .map(({ name, phone }) => html`<p>${name}: ${telephone(phone ?? '')}</p>`)}
    ${!contacts.some(({ phone }) => phone) && html`<p>Ring the school and ask for ${leadsHere(holders).join(' or ') || 'the headteacher'}.</p>`}
  </div>`

function ask(form: Form, { kind, items = [], rows = 3, ...field }: Ask, notices: Notices): Safe {
  const hints = [field.hint, field.name === 'saw' && notices.has('do-not-view-or-copy') && ABOUT_A_PICTURE]
  const hint = hints.filter(Boolean).join('. ')
  const asked = { ...{ name: field.name, label: field.label }, ...(hint ? { hint } : {}) }
  if (kind === 'line') return textField(form, asked)
  if (kind === 'lines') return linesField(form, { ...asked, rows })
  return chooseOne(form, { ...asked, items, classes: 'govuk-radios--small' })
}
