import { html, type Safe } from '../../../platform/design/html.ts'
import { nationalReach } from '../agencies.ts'
import { HOW_WORDS } from '../follow-up.ts'
import type { Contact } from '../queries/follow-up.ts'
import { adviceFrom } from './advice.view.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { replyLine } from './follow-up-say.ts'
import { folded, part } from './form.ts'
import { althoughLine, asWritten, count, link, momentOf } from './say.ts'

/** Who outside was spoken to, whose reply is awaited, and whom the policy has at hand. */
export const contactsPart = (shown: Shown): Safe => {
  const { contacts } = shown.record.followUp
  const awaited = contacts.filter(one => replyLine(one, contacts, shown.now) !== false)
  return part(
    'contacts',
    'Contacts with parents and agencies',
    html`${agenciesPart(shown)} ${awaited.map(one => awaitedOf(one, shown))} ${
      contacts.length === 0
        ? html`<p>None yet.</p>`
        : folded(count(contacts.length, 'contact', 'contacts'), false, html`${contacts.map(contactOf)}`)
    }
      ${shown.help.length > 0 && folded('Whom to ask for advice', false, adviceFrom(shown.help))}
      <p>${link(`${recordUrl(shown)}/contacts/new`, 'Record a contact')}</p>`,
  )
}

/** Bodies that the policy has at hand, each with how it is reached and the place to write down that it was asked. */
const agenciesPart = (shown: Shown): Safe | false =>
  shown.agencies.length > 0 &&
  folded(
    'Ask an agency',
    false,
    html`<ul class="govuk-list">
      ${shown.agencies.map(
        agency =>
          html`<li>
            <strong>${agency}</strong> ${nationalReach(agency).join('; ')}<br />
            ${link(`${recordUrl(shown)}/contacts/new?agency=${shown.agencyNames.indexOf(agency)}`, 'Reach them, and record that you asked', `: ${agency}`)}
          </li>`,
      )}
    </ul>`,
  )

const awaitedOf = (one: Contact, shown: Shown): Safe =>
  html`<p>
    ${one.agency ?? ''}: ${replyLine(one, shown.record.followUp.contacts, shown.now)}<br />
    ${link(`${recordUrl(shown)}/contacts/new?reply=${one.id}`, 'Record what they replied', `: ${one.agency ?? ''}`)}
  </p>`

const contactOf = (one: Contact): Safe =>
  html`<p>
    <strong>${one.side === 'agency' ? `${one.agency ?? ''}, ${one.who}` : one.who}</strong><br />
    ${one.replyTo && 'Their reply. '}${one.purpose && html`Why: ${asWritten(one.purpose)}<br />`}${asWritten(one.said)}${one.advice && html`<br />They advised: ${asWritten(one.advice)}`}<br />
    ${althoughLine(one.although)}
    <span class="ww-soft ww-small">
      ${HOW_WORDS[one.how]}, ${momentOf(one.happenedAt)}.
      ${one.theirReference && `Their reference: ${one.theirReference}.`}
      ${one.spokenBy ? `${one.spokenBy} spoke for the school; recorded by ${one.recordedBy}.` : `${one.recordedBy}.`}
    </span>
  </p>`
