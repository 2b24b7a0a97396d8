import { dayOf, sayDay } from '../../../platform/clock.ts'
import { dayField, deedButton, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, textarea, warningText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { KeyShown } from '../queries/keys.ts'

type Shown = { now: Temporal.Instant; inAYear: Temporal.PlainDate; form: Form }

const day = (at: Temporal.Instant): string => sayDay(dayOf(at))

export function alertKeysView(keys: readonly KeyShown[], { now, inAYear, form }: Shown): PageView {
  const works = ({ endedAt, endsAt }: KeyShown) =>
    endedAt === null && Temporal.Instant.compare(endsAt, now) > 0
  const [working, over] = [keys.filter(works), keys.filter(key => !works(key))]
  return {
    ...{ title: 'Keys for alerts', errors: form.errors, errorTitle: 'No key was made', wide: false },
    body: html`${pageHead({
      say: working.length === 0 ? 'No other system sends alerts here' : sayWorking(working.length),
      under:
        'A filter or a monitoring system sends an alert with a key. It goes to whoever answers for it. This page never says whether a key was used.',
    })}
    ${working.length > 0 && html`<ul class="ww-plain">${working.map(keyRow)}</ul>`}
    <h2 class="ww-h2">Make a key</h2>
    ${postForm(
      [
        textField(form, {
          ...{ name: 'sourceName', label: 'For which system?' },
          hint: 'As whoever reads an alert will know it, such as “Filter at the gateway”. One key a system',
        }),
        dayField(form, {
          ...{ name: 'endsOn', label: 'It works until', value: inAYear },
          hint: 'The last day. You can end it sooner by a press',
        }),
      ],
      'Make the key and show it',
    )}
    ${
      over.length > 0 &&
      html`<h2 class="ww-h2">Over</h2>
        <ul class="govuk-list">
          ${over.map(
            ({ sourceName, madeAt, madeBy, endedAt, endsAt }) =>
              html`<li>
                <strong>${sourceName}</strong><br />Made by ${madeBy} on ${day(madeAt)}, ended on ${day(endedAt ?? endsAt)}
              </li>`,
          )}
        </ul>`
    }`,
  }
}

const sayWorking = (all: number): string =>
  all === 1 ? '1 system may send alerts' : `${all} systems may send alerts`

const keyRow = ({ keyId, sourceName, madeAt, madeBy, endsAt }: KeyShown): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      <strong>${sourceName}</strong><br />Made by ${madeBy} on ${day(madeAt)}. Works until the end of
      ${sayDay(dayOf(endsAt).subtract({ days: 1 }))}.
    </p>
    ${deedButton('', `End the key of ${sourceName}`, { fields: { deed: 'end', keyId } })}
  </li>`

type Made = { secret: string; sourceName: string }

/** Shown once: nothing leads back to this page. */
export const secretView = ({ secret, sourceName }: Made, back: string): PageView => ({
  title: 'The key',
  wide: false,
  body: html`${pageHead({
    say: `The key for ${sourceName}`,
    under: 'Copy it into that system now.',
  })}
  ${warningText({
    text: 'It is not shown again, and not kept here. Whoever holds it can send alerts, and read nothing.',
    iconFallbackText: 'Warning',
  })}
  ${textarea({
    ...{ id: 'key', name: 'key', value: secret, rows: 3, spellcheck: false, autocomplete: 'off' },
    label: { text: 'The key', classes: 'ww-label' },
    attributes: { readonly: 'readonly' },
  })}
  <p>Try it without sending anything: ask <code>/api/v1/alerts/key</code> with it. How an alert is sent stands in <code>/api/v1/openapi.json</code>.</p>
  ${button({ text: 'I have copied it', href: back })}`,
})
