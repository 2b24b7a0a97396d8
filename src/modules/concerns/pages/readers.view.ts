import { chooseOne, dayField, textField, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { one } from '../../../platform/page.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import type { AdultCalled } from '../queries/adults-called.ts'
import type { Reader } from '../queries/record.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { restrictionPart } from './orders.view.ts'
import { folded, quiet } from './form.ts'
import { dayIn, link, listed, momentOf } from './say.ts'

const ASKS = ['readerName', 'because', 'until', 'askedId']

/** Who can read it, and why. Whom it is about, or whose family, is kept from it whatever their duty. */
export function readersPart(shown: Shown): Safe {
  const { record, mayDeal, form, adults, keptOut } = shown
  const byDuty = shown.byDuty.filter(({ name }) => !keptOut.includes(name))
  const names = new Set([...byDuty, ...record.readers].map(({ name }) => name))
  const isOpen = adults !== undefined || ASKS.some(name => form.errors[name] !== undefined)
  return html`${restrictionPart({ ...shown, byLead: shown.seesReadings })}
    <section id="readers" aria-label="Who can read this">
    ${folded(
      `${names.size === 1 ? '1 person' : `${names.size} people`} can read this. Why?`,
      isOpen,
      html`<ul class="govuk-list govuk-list--bullet">
          ${byDuty.map(({ name, duty }) => html`<li>${name}, by duty: ${DUTY_WORDS[duty].toLowerCase()}.</li>`)}
          ${record.readers.map(reader => readerOf(reader, shown))}
        </ul>
        ${shown.seesReadings && keptOut.length > 0 && html`<p>Kept out, though their duty would let them: ${listed(keptOut)}.</p>`}
        ${shown.seesReadings && html`<p>${link(`${recordUrl(shown)}/readings`, 'Who has read it, and when')}</p>`}
        <p>
          ${record.signedAs} sees only their own words, that they were read, and what you say to them. Whoever it is
          about, or whose family, is kept from it whatever their duty.
        </p>
        ${mayDeal && !record.restriction && askForm(shown, adults)}`,
    )}
  </section>`
}

const readerOf = ({ id, name, because, grantedAt, grantedBy, endsAt }: Reader, shown: Shown): Safe =>
  html`<li>
    ${name}, ${grantedBy ? `asked by ${grantedBy}` : 'by the ladder'} on ${dayIn(grantedAt)}: “${because}”.
    ${endsAt && `Until ${momentOf(endsAt)}.`}
    ${
      shown.mayDeal &&
      html`<form method="post" action="${recordUrl(shown)}/readers/${id}/end">
        ${quiet({ text: 'End this', hidden: `for ${name}` })}
      </form>`
    }
  </li>`

const askForm = (shown: Shown, adults: readonly AdultCalled[] | undefined): Safe =>
  html`<form method="post" novalidate>
      <input type="hidden" name="deed" value="find-reader" />
      ${textField(shown.form, {
        ...{ name: 'readerName', label: 'Ask somebody to read it' },
        hint: 'Somebody who works or helps here. Part of the name is enough',
      })}
      ${quiet({ text: 'Find' })}
    </form>
    ${adults && chosen(shown, adults)}`

function chosen({ form }: Shown, adults: readonly AdultCalled[]): Safe {
  if (!adults.length) return html`<p role="status">Nobody who works or helps here today is called that.</p>`
  return html`<form method="post" novalidate class="govuk-!-margin-top-6">
    <input type="hidden" name="deed" value="ask-reader" />
    <input type="hidden" name="readerName" value="${one(form.typed['readerName'])}" />
    ${chooseOne(form, {
      ...{ classes: 'govuk-radios--small', name: 'askedId', label: 'Who?' },
      items: adults.map(({ personId, name, as }) => ({ value: personId, text: name, hint: as.join(', ') })),
    })}
    ${linesField(form, { name: 'because', label: 'Why do they need to read it?', rows: 2 })}
    ${dayField(form, { name: 'until', label: 'Until the end of, if you set an end' })}
    ${quiet({ text: 'Ask them' })}
  </form>`
}

/** About the reader or their family: one press, and it is gone from them. */
export const notForMePart = (shown: Shown): Safe =>
  folded(
    'Not for me',
    false,
    html`<p>
        Is it about you, or about your family? Then it goes on to the next person and you see it no more. That you pressed
        this is kept.
      </p>
      <form method="post" action="${recordUrl(shown)}/not-for-me">${quiet({ text: 'It is not for me' })}</form>`,
  )
