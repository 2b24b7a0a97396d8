import { type Call, schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead } from '../../../platform/design/parts.ts'
import { type Contact, type Holder, leadsHere, socialCareNumber } from './say.ts'

type Around = { call: Call; holders: readonly Holder[]; contacts: readonly Contact[]; isTold: boolean }

/** Whom to call, before anything is typed. */
export function pictureView({ call, holders, contacts, isTold }: Around): PageView {
  const base = `${schoolPath(call.school)}/report-a-concern`
  const leads = leadsHere(holders, call.actor.personId)
  return {
    title: 'A nude or nearly nude picture of a child',
    wide: false,
    before: emergencyLine(),
    body: html`${pageHead({
      over: html`<a class="govuk-link" href="${base}">Report a concern</a>`,
      say: leads.length
        ? `Go to ${leads.join(' or ')} now`
        : 'Nobody who leads safeguarding is here. Ring now',
      under: 'Do not write first. Do not look at it, copy it, send it on or delete it.',
    })}
    ${isTold && html`<p><strong>The safeguarding leads were told that you are coming, and nothing else.</strong></p>`}
    <form method="post" novalidate>
      ${button({ text: 'I am going to the lead now', classes: 'ww-button--wide', preventDoubleClick: true })}
    </form>
    <div class="ww-panel ww-ring"><p>You cannot find them?</p>${socialCareNumber(contacts)}</div>
    <p>Take the device only if its owner gives it to you, and leave it as it is. Ask nobody to show you anything.</p>
    <p>
      <a class="govuk-link" href="${base}/child">Write it down as well</a>, once you have told somebody. An adult who works
      here is in it? <a class="govuk-link" href="${base}/adult">Report how an adult behaved</a> instead.
    </p>`,
  }
}
