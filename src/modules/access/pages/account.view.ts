import { type School, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { summaryList, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { ownAccount } from '../queries/own-account.ts'
import { deedButton } from '../../../platform/design/form.ts'

type Account = Awaited<ReturnType<typeof ownAccount>>

const change = (href: string, text: string, what: string) => ({
  items: [{ href, text, visuallyHiddenText: what }],
})

export const accountView = (account: Account, schools: readonly School[]): PageView => ({
  title: 'Your account',
  body: html`${pageHead({ say: 'Your account', under: account.email })}
    <h2 class="ww-h2">Your schools</h2>
    ${schoolList(schools)}
    <h2 class="ww-h2">Signing in</h2>
    ${summaryList({
      rows: [
        {
          key: { text: 'Password' },
          value: { text: `Set on ${sayDay(dayOf(account.passwordSetAt))}` },
          actions: change('/account/password', 'Change', 'your password'),
        },
        {
          key: { text: 'Passkeys' },
          value: { text: sayPasskeys(account.passkeys) },
          actions: change('/account/passkeys', account.passkeys ? 'Change' : 'Add one', 'passkeys'),
        },
        {
          key: { text: 'School account' },
          value: { text: account.identities ? 'Connected' : 'Not connected' },
          actions: change(
            '/account/sign-in-with',
            account.identities ? 'Change' : 'Connect',
            'a school account',
          ),
        },
        {
          key: { text: 'Authenticator app' },
          value: { text: account.totpSetAt ? `On since ${sayDay(dayOf(account.totpSetAt))}` : 'Off' },
          actions: change(
            '/account/second-factor',
            account.totpSetAt ? 'Replace' : 'Set up',
            'the authenticator app',
          ),
        },
        ...(account.hasSecondFactor
          ? [
              {
                key: { text: 'Recovery codes' },
                value: { text: `${account.recoveryCodesLeft} left` },
                actions: change('/account/recovery-codes', 'Make new ones', 'for recovery'),
              },
            ]
          : []),
      ],
    })}
    <h2 class="ww-h2">Where you are signed in</h2>
    ${table({
      firstCellIsHeader: true,
      caption: 'Your sessions',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'On' }, { text: 'Since' }, { text: 'Last used' }],
      rows: account.sessions.map(({ agent, createdAt, lastSeenAt, lockedAt, isNewDevice }) => [
        { text: isNewDevice ? `${agent}, a device that is new here` : agent },
        { text: sayMoment(createdAt) },
        { text: `${sayMoment(lastSeenAt)}${lockedAt ? ', locked' : ''}` },
      ]),
    })}
    ${
      account.sessions.length > 1 &&
      html`<p class="govuk-body">You are signed in in ${account.sessions.length} places. Is one of them not you?
        <a class="govuk-link" href="/password-known">Lock your account</a>.</p>`
    }
    ${deedButton('/account/sign-out', 'Sign out everywhere', { fields: { everywhere: 'yes' } })}
    <h2 class="ww-h2">Does somebody know your password?</h2>
    <p class="govuk-body"><a class="govuk-link" href="/password-known">My password may be known</a></p>`,
})

const sayPasskeys = (count: number): string => (count === 0 ? 'None' : String(count))

const schoolList = (schools: readonly School[]): Safe =>
  schools.length === 0
    ? html`<p class="govuk-body">None. A school’s office sends a link that joins you to it.</p>`
    : html`<ul class="govuk-list">
        ${schools.map(school => html`<li><a class="govuk-link" href="${schoolPath(school)}">${school.name}</a></li>`)}
      </ul>`
