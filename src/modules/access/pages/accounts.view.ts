import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, input, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { may } from '../permissions.ts'
import type { AccountHere } from '../queries/accounts-here.ts'
import { deedButton } from '../../../platform/design/form.ts'

type Shown = {
  accounts: readonly AccountHere[]
  name: string
  found: readonly { personId: Id; name: string }[]
  errors: FieldErrors
}

const SMALL = 'govuk-button--secondary ww-button--small'

export function accountsView(call: Call, { accounts, name, found, errors }: Shown): PageView {
  const url = `${schoolPath(call.school)}/accounts`
  const joined = accounts.filter(({ state }) => state === 'account').length
  const waiting = accounts.length - joined
  return {
    title: 'Who can sign in',
    // A form without a person was not sent from this page: it leads back to the name to look for.
    errors: Object.fromEntries(
      Object.entries(errors).map(([field, says]) => [field === 'personId' ? 'find' : field, says]),
    ),
    body: html`${pageHead({
      say: `${joined} can sign in. ${waiting} ${waiting === 1 ? 'is' : 'are'} invited.`,
      under: 'One account a person. A leaver’s ends on the day they leave, by itself.',
    })}
    <h2 class="ww-h2">Invite somebody</h2>
    <form method="post">
      <input type="hidden" name="deed" value="find" />
      ${input({
        ...{ id: 'find', name: 'find', value: name, autocomplete: 'off', classes: 'govuk-input--width-20' },
        label: { text: 'Their name', classes: 'ww-label' },
        hint: { text: 'Somebody on the school’s list of people, with an e-mail address there' },
      })}
      ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
    </form>
    ${name !== '' && results(url, name, found)} ${accounts.length > 0 && list(call, url, accounts)}`,
  }
}

const results = (url: string, name: string, found: Shown['found']): Safe =>
  found.length === 0
    ? html`<p class="govuk-body">Nobody called “${name}” is without an account.</p>`
    : table({
        ...{
          caption: 'Who you may mean',
          captionClasses: 'govuk-table__caption--s',
          firstCellIsHeader: true,
        },
        rows: found.map(person => [
          { text: person.name },
          {
            html: deedButton(url, `Invite ${person.name}`, {
              fields: { deed: 'invite', personId: person.personId },
              classes: SMALL,
            }),
          },
        ]),
      })

const list = (call: Call, url: string, accounts: readonly AccountHere[]): Safe =>
  html`<h2 class="ww-h2">Accounts and invitations</h2>
    ${table({
      ...{
        caption: 'Accounts and invitations, by name',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
      },
      head: [{ text: 'Name' }, { text: 'Account' }],
      rows: accounts.map(account => [{ html: nameOf(call, url, account) }, { text: sayShort(account) }]),
    })}`

const sayShort = (account: AccountHere): string =>
  account.state === 'account' && !account.isLockedOut && !account.isWithdrawn
    ? `${account.hasSecondFactor ? 'With' : 'Without'} a second factor`
    : sayState(account)

const isYou = ({ actor }: Call, { personId }: AccountHere): boolean => personId === actor.personId

/** The name leads to what can be done with the account, where the reader may do anything. */
const nameOf = (call: Call, url: string, account: AccountHere): Safe => {
  const { personId, name, mayManage, mayReset } = account
  if (isYou(call, account)) return html`${name} (you)`
  return mayManage || mayReset
    ? html`<a class="govuk-link" href="${url}?person=${personId}">${name}</a>`
    : html`${name}`
}

/** One account, and what can be done with it. */
export function accountView(call: Call, account: AccountHere): PageView {
  const url = `${schoolPath(call.school)}/accounts`
  return {
    title: `The account of ${account.name}`,
    wide: false,
    before: html`<a class="govuk-back-link" href="${url}">Who can sign in</a>`,
    body: html`${pageHead({ say: account.name, under: `${sayState(account)}.` })}
    ${isYou(call, account) ? html`<p class="govuk-body">This is you: see <a class="govuk-link" href="/account">your account</a>.</p>` : deedsFor(url, account)}
    ${
      !isYou(call, account) &&
      holds(call.actor, may.seeWithdrawnOf.who) &&
      html`<h2 class="ww-h2">Not for now</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="${schoolPath(call.school)}/people/${account.personId}/withdrawn">Take access away for a time</a>
        </p>`
    }`,
  }
}

const sayState = ({ state, since, isLockedOut, isWithdrawn, hasSecondFactor }: AccountHere): string => {
  const day = sayDay(dayOf(since))
  if (state === 'invited') return `Invited on ${day}`
  if (state === 'invitation-ran-out') return `The invitation of ${day} has run out`
  const withdrawn = isWithdrawn ? '. Taken away: nothing opens here' : ''
  const lockedOut = isLockedOut ? '. Locked for 15 minutes after wrong passwords' : ''
  return `Since ${day}, ${hasSecondFactor ? 'with a second factor' : 'without a second factor'}${lockedOut}${withdrawn}`
}

const deedsFor = (url: string, { state, personId, mayManage, mayReset }: AccountHere): Safe =>
  state === 'account'
    ? html`${
        mayReset &&
        html`<h2 class="ww-h2">They cannot get in</h2>
          <p class="govuk-body">A link for a new password, to hand to them. It works once, for an hour.</p>
          ${deedButton(url, 'Make a new password link', { fields: { deed: 'reset', personId } })}`
      }
      ${
        mayManage &&
        html`<h2 class="ww-h2">Others know their password</h2>
          <p class="govuk-body">It was shared, or lay where others find it. They are signed out at once, and choose another at
            their next sign-in.</p>
          ${deedButton(url, 'Make them change it', { fields: { deed: 'exposed', personId } })}`
      }
      ${
        mayManage &&
        html`<h2 class="ww-h2">They should not get in</h2>
          <p class="govuk-body">They are signed out everywhere at once. What they did stays. They can be invited again.</p>
          ${deedButton(url, 'End this account', { fields: { deed: 'end', personId } })}`
      }`
    : html`${
        mayManage &&
        html`<p class="govuk-body">A new invitation, for 14 days. The one before stops working.</p>
          ${deedButton(url, 'Invite again', { fields: { deed: 'invite', personId } })}`
      }`
