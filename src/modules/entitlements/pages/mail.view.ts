import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseSome, deedButton, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { isOpen, type Mailbox, REFUSED_WORDS } from '../mail.ts'
import type { MailChoices, PupilsMail } from '../queries/pupils-mail.ts'
import { deedForm, formFor } from './deed-form.ts'
import { switchPart } from './mail-switch.view.ts'
import { back } from './say.ts'

export type MailShown = {
  at: string
  mail: PupilsMail
  keeps: boolean
  leaders: MailChoices['leaders']
  form: Form
}
const SMALL = 'govuk-button--secondary ww-button--small govuk-!-margin-bottom-4'

export function mailView(shown: MailShown): PageView {
  const { at, mail, keeps, form } = shown
  const { on, mailboxes, parts } = mail
  const open = mailboxes.filter(one => isOpen(one, parts)).length
  return {
    ...{
      title: 'Pupils’ e-mail',
      errors: form.errors,
      wide: false,
      before: back(at, 'What a class may use'),
    },
    body: html`${pageHead({
      say: mailboxes.length
        ? `${open} of ${mailboxes.length} ${mailboxes.length === 1 ? 'address' : 'addresses'} of pupils ${open === 1 ? 'is' : 'are'} switched on`
        : on
          ? 'No pupil has an address yet'
          : 'Pupils have no e-mail',
      under: on
        ? `Provided by ${on.provider}, at ${on.domain}. Watchword keeps the list: each is opened and closed at the provider.`
        : undefined,
    })}
    <p class="ww-links"><a class="govuk-link" href="${at}/class-addresses">Addresses of classes and groups</a></p>
    ${notTaken(shown)} ${listed(shown)} ${keeps && opening(shown)} ${keeps && takeForm(shown)} ${switchPart(shown)}`,
  }
}

const notTaken = ({ at, mail: { refused }, keeps }: MailShown): Safe | false =>
  keeps &&
  refused.length > 0 &&
  html`<h2 class="ww-h2">Not taken</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${refused.map(
        one =>
          html`<li>${sayDay(dayOf(one.refusedAt))}, line ${one.line}${one.name && html`, ${one.name}`}: ${REFUSED_WORDS[one.why]}</li>`,
      )}
    </ul>
    ${deedButton(`${at}/mail`, 'I have seen them', { fields: { deed: 'seen' }, classes: SMALL })}`

/** Where addresses must not tell whose they are, no list says it beside them. */
const sayWhose = ({ name, address }: Mailbox, { parts }: PupilsMail): string =>
  parts.has('anonymised') ? address : `${name}: ${address}`

function listed({ at, mail, keeps }: MailShown): Safe[] {
  const byClass = Map.groupBy(mail.mailboxes, ({ className }) => className ?? 'Not here any more')
  return [...byClass].map(
    ([className, boxes]) =>
      html`<h2 class="ww-h2">${className}</h2>
        <ul class="ww-plain">
          ${boxes.map(
            box =>
              html`<li>
                <p class="govuk-!-margin-bottom-1">
                  <strong>${sayWhose(box, mail)}</strong> ${stateOf(box, mail)}<br />
                  <span class="ww-small ww-soft">${mail.on && html`${mail.on.provider}. `}For: ${box.purpose}. May reach: ${box.recipients}</span>
                </p>
                ${keeps && deedButton(`${at}/mail`, `Take it off: ${box.address}`, { fields: { deed: 'end', mailboxId: box.mailboxId }, classes: SMALL })}
              </li>`,
          )}
        </ul>`,
  )
}

const stateOf = (box: Mailbox, { parts }: PupilsMail): Safe => {
  if (isOpen(box, parts)) return stateTag('met', 'Switched on')
  if (!box.isHere) return stateTag('not-met', 'They have left: close it at the provider')
  if (box.isOn) return stateTag('at-risk', 'Waits for the agreement')
  return stateTag('nothing-due', 'Not switched on')
}

function opening({ mail, form: sent }: MailShown): Safe | false {
  const form = formFor(sent, 'open')
  const closed = mail.mailboxes.filter(({ isOn, isHere }) => !isOn && isHere)
  if (!closed.length) return false
  return html`<h2 class="ww-h2 ww-h2--ruled">Switch on</h2>
    ${deedForm(
      { deed: 'open' },
      html`${chooseSome(form, {
        ...{ name: 'mailboxIds', label: 'Whose?', classes: 'govuk-checkboxes--small' },
        items: closed.map(box => ({
          value: box.mailboxId,
          text: `${sayWhose(box, mail)}${mail.parts.has('signed-first') && !box.isSigned ? ', agreement not signed' : ''}`,
        })),
      })}
      ${button({ text: 'Switch them on', classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
    )}`
}

const takeForm = ({ mail, form: sent }: MailShown): Safe => {
  const form = formFor(sent, 'take')
  return html`<h2 class="ww-h2 ww-h2--ruled">Bring addresses</h2>
    ${!mail.on && mail.parts.has('off') && html`<p>The policy gives pupils none: each address that is brought is refused and listed.</p>`}
    ${deedForm(
      { deed: 'take' },
      html`${linesField(form, {
        ...{ name: 'text', label: 'The list', rows: 6 },
        hint: 'With a line of headings, for example: Name, Email, Class',
      })}
      ${textField(form, { name: 'purpose', label: 'What are they for?', hint: 'For example learning, in lessons and at home' })}
      ${textField(form, { name: 'recipients', label: 'Whom may they reach?', hint: 'For example their class and its teacher' })}
      ${button({ text: 'Take them', classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
    )}`
}
