import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { dayField, deedButton, type Form, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { addClassAddress, endClassAddress } from '../commands/add-class-address.ts'
import type { ClassAddress } from '../mail.ts'
import { may } from '../permissions.ts'
import { mailChoices, type MailChoices, pupilsMail } from '../queries/pupils-mail.ts'
import { back } from './say.ts'

/** The addresses of classes and groups, each with the adult who answers for it. */
export const classAddressesPage: Page = {
  url: '/s/:school/services/class-addresses',
  may: may.see,
  async get({ call, typed, errors }) {
    const keeps = holds(call.actor, may.keepMail.who)
    return show(
      classAddressesView({
        ...{ at: `${schoolPath(call.school)}/services`, today: dayOf(call.now), keeps },
        ...{ found: (await pupilsMail(call)).classAddresses, form: { typed, errors } },
        adults: keeps ? (await mailChoices(call)).adults : [],
      }),
    )
  },
  async post({ call, answers }) {
    if (one(answers['addressId'])) await endClassAddress(call, answers)
    else await addClassAddress(call, { ...answers, endsOn: typedDay(answers, 'endsOn') })
    return to(`${schoolPath(call.school)}/services/class-addresses`)
  },
}

type Shown = {
  at: string
  today: Temporal.PlainDate
  keeps: boolean
  found: readonly ClassAddress[]
  adults: MailChoices['adults']
  form: Form
}

const classAddressesView = ({ at, today, keeps, found, adults, form }: Shown): PageView => ({
  ...{
    title: 'Addresses of classes',
    errors: form.errors,
    wide: false,
    before: back(`${at}/mail`, 'Pupils’ e-mail'),
  },
  body: html`${pageHead({
    say: found.length
      ? `${found.length} ${found.length === 1 ? 'address' : 'addresses'} of classes and groups`
      : 'No class or group has an address',
    under: 'For writing to somebody outside the school. An adult answers for each.',
  })}
  <ul class="ww-plain">
    ${found.map(
      item =>
        html`<li>
          <p class="govuk-!-margin-bottom-1">
            <strong>${item.address}</strong>, ${item.className}<br />
            ${item.purpose}. ${item.adult} answers for it, until ${sayDay(item.endsOn)}. Leaders read what is sent: ${item.keptWhere}.
            ${!item.isAdultHere && html`<br />${clock('late', 'They have left')}`}
            ${Temporal.PlainDate.compare(item.endsOn, today) < 0 && html`<br />${clock('late', 'Its time is over')}`}
          </p>
          ${
            keeps &&
            deedButton(`${at}/class-addresses`, `It is closed: ${item.address}`, {
              ...{
                fields: { addressId: item.addressId },
                classes: 'govuk-button--secondary ww-button--small govuk-!-margin-bottom-4',
              },
            })
          }
        </li>`,
    )}
  </ul>
  ${
    keeps &&
    html`<h2 class="ww-h2 ww-h2--ruled">Add one</h2>
      ${postForm(
        html`${textField(form, { name: 'address', label: 'The address', type: 'email' })}
        ${textField(form, { name: 'className', label: 'Which class or group is it of?' })}
        ${pick(form, {
          ...{ name: 'adultId', label: 'Who answers for it?' },
          items: adults.map(({ personId, name }) => ({ value: personId, text: name })),
        })}
        ${textField(form, { name: 'purpose', label: 'What is it for?' })}
        ${textField(form, {
          ...{ name: 'keptWhere', label: 'Where do leaders read what is sent?' },
          hint: 'For example a shared mailbox that the head can open',
        })}
        ${dayField(form, { name: 'endsOn', label: 'Until when?', hint: 'At most a year' })}`,
        'Add it',
      )}`
  }`,
})
