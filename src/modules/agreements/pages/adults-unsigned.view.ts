import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { Signatory } from '../queries/signatures.ts'
import { button } from '../../../platform/design/macros.ts'
import { sayChased } from './say.ts'

type Adults = { base: string; adults: readonly Signatory[] }

/** By name, with what was done about it, and the button that reminds them. */
export function adultsWhoHaveNot({ base, adults }: Adults, isFilled: boolean): Safe {
  const agreementIds = [...new Set(adults.map(({ agreementId }) => agreementId))]
  return html`<section aria-labelledby="adults">
    <h2 class="ww-h2 ww-h2--ruled" id="adults">Adults who have not</h2>
    ${adults.length === 0 && html`<p>None. Every adult who is asked has signed.</p>`}
    ${adults.map(
      one =>
        html`<p class="govuk-!-margin-bottom-4">
          <strong>${one.name}</strong><br /><span class="ww-small ww-soft">${sayAbout(one)}</span>
        </p>`,
    )}
    ${
      adults.length > 0 &&
      html`<form method="post" action="${base}/reminders">
        ${agreementIds.map(id => html`<input type="hidden" name="agreementId" value="${id}" />`)}
        ${button({
          ...{ text: `Remind the ${adults.length}`, preventDoubleClick: true },
          classes: isFilled ? '' : 'govuk-button--secondary',
        })}
      </form>`
    }
  </section>`
}

const sayAbout = (one: Signatory): string =>
  [one.title, `Here since ${sayDay(one.startsOn)}`, ...sayChased(one)].map(words => `${words}.`).join(' ')
