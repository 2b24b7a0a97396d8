import { dayOf, sayDay } from '../../../platform/clock.ts'
import { dayField, deedButton, type Form, linesField, pick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { DIFFERENCE_WORDS } from '../accounts/differences.ts'
import { MATCHED_WORDS } from '../accounts/match.ts'
import type { About } from '../queries/accounts-of.ts'
import type { Named } from '../queries/people-named.ts'
import { back } from './say.ts'
import { whoField } from './system-form.view.ts'

type Shown = { at: string; today: Temporal.PlainDate; about: About; people: readonly Named[]; form: Form }
const PLAIN: Form = { typed: {}, errors: {} }

export function accountAboutView(shown: Shown): PageView {
  const { at, about, form } = shown
  const { account, differences, personName, name } = about
  const said = account ? account.userName || account.address || account.called : (personName ?? 'A person')
  return {
    // No name stands in a title: a browser keeps titles.
    ...{ title: `An account of ${name}`, errors: form.errors, wide: false },
    before: back(`${at}/accounts`, `Accounts of ${name}`),
    body: html`${pageHead({
      over: account ? `Account of ${name}` : `Without an account of ${name}`,
      say: said,
      under: whose(about),
    })}
    ${
      differences.length
        ? html`<ul class="govuk-list govuk-list--bullet">
            ${differences.map(
              one =>
                html`<li>${DIFFERENCE_WORDS[one.kind].say}, since ${sayDay(one.since)}${one.isLate && ': late'}</li>`,
            )}
          </ul>`
        : html`<p>Nothing is to be settled about it.</p>`
    }
    ${differences.length > 0 && settling(shown)} ${before(about)}`,
  }
}

const whose = ({ account }: About): string | undefined => {
  if (!account) return undefined
  const called = account.called && account.called !== account.name ? `There called ${account.called}. ` : ''
  return account.name && account.matchedHow
    ? `${called}Of ${account.name}: ${MATCHED_WORDS[account.matchedHow].toLowerCase().replace('upn', 'UPN')}.`
    : `${called}It is matched to nobody.`
}

function settling({ at, about, people, form }: Shown): Safe {
  const { aboutId, account, name, approvers, differences } = about
  const deed = form.typed['deed']
  const url = `${at}/accounts/${aboutId}`
  return html`<h2 class="ww-h2">Put right</h2>
    <p>
      ${account ? `Close it or change it at ${name} itself` : `Make it at ${name} itself`}, then say so. The next list shows
      whether it is.
    </p>
    ${deedButton(url, account ? `It is closed or put right at ${name}` : `It is made at ${name}`, {
      ...{ fields: { deed: 'mended' }, classes: '' },
    })}
    ${
      account &&
      !account.personId &&
      html`<h2 class="ww-h2 ww-h2--ruled">Whose it is</h2>
        <form method="post" novalidate>
          <input type="hidden" name="deed" value="match" />
          ${whoField(deed === 'match' ? form : PLAIN, deed === 'match' ? people : [], {
            ...{ label: 'Their name', hint: 'Somebody who is at the school today. Later lists keep to it' },
          })}
          ${button({ text: 'It is theirs', classes: 'govuk-button--secondary' })}
        </form>`
    }
    <h2 class="ww-h2 ww-h2--ruled">Let it stand</h2>
    ${
      differences.every(one => one.mayStand)
        ? standForm(deed === 'stands' ? form : PLAIN, approvers)
        : html`<p>The policy lets nobody share an account: this one is closed, or matched to its one person.</p>`
    }`
}

const standForm = (form: Form, approvers: About['approvers']): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="stands" />
    ${linesField(form, { name: 'why', label: 'Why it may stand', rows: 2 })}
    ${pick(form, {
      ...{ name: 'approverId', label: 'Who agreed to it' },
      items: approvers.map(({ id, name }) => ({ value: id, text: name })),
    })}
    ${dayField(form, { name: 'endsOn', label: 'Until when', hint: 'At most a year' })}
    ${button({ text: 'Let it stand until then', classes: 'govuk-button--secondary' })}
  </form>`

const before = ({ settled }: About): Safe | false =>
  settled.length > 0 &&
  html`<h2 class="ww-h2">Settled before</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${settled.map(
        one =>
          html`<li>
            ${sayDay(dayOf(one.settledAt))}, ${one.settledByName}: ${DIFFERENCE_WORDS[one.kind].say.toLowerCase()}.
            ${one.how === 'mended' ? 'Put right at the system.' : `May stand${one.endsOn ? ` until ${sayDay(one.endsOn)}` : ''}: ${one.why}. Agreed by ${one.approvedByName ?? ''}.`}
          </li>`,
      )}
    </ul>`
