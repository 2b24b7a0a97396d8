import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, errorMessage, select, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Target, TARGET_WORDS, TARGETS } from '../accounts/columns.ts'
import { MATCHED_WORDS } from '../accounts/match.ts'
import type { Table } from '../accounts/read-list.ts'
import type { Preview } from '../queries/accounts-of.ts'
import { back, count } from './say.ts'

type Shown = {
  at: string
  text: string
  table: Table
  targets: readonly Target[]
  preview: Preview
  errors: FieldErrors
}
const MOST_SHOWN = 400

export function accountListView(shown: Shown): PageView {
  const { at, text, targets, preview, errors } = shown
  const { name, looked } = preview
  const unmatched = looked.accounts.filter(({ personId }) => personId === null)
  const isWrong = errors['columns'] !== undefined
  return {
    ...{ title: `Look at the accounts of ${name}`, errors, errorTitle: 'Not read yet' },
    before: back(`${at}/accounts/bring`, 'Bring another list'),
    body: html`${pageHead({
      over: 'Nothing is kept yet',
      say: `${count(looked.accounts.length, 'open account', 'open accounts')}: ${unmatched.length ? `${unmatched.length} matched to nobody` : 'each is matched to a person'}`,
      under: [
        ...(looked.closed
          ? [`${count(looked.closed, 'line is', 'lines are')} closed there and left out.`]
          : []),
        ...(looked.twice ? [`${count(looked.twice, 'line says', 'lines say')} what another said.`] : []),
        ...(looked.gone.length
          ? [`${count(looked.gone.length, 'account', 'accounts')} of the list before would be gone.`]
          : []),
      ].join(' '),
    })}
    <form method="post" novalidate>
      <input type="hidden" name="text" value="${text}" />
      <input type="hidden" name="digest" value="${looked.digest}" />
      <h2 class="ww-h2" id="columns">Which column is what</h2>
      ${isWrong && errorMessage({ text: errors['columns'] ?? '' })}
      ${columns(shown)}
      <div class="govuk-button-group govuk-!-margin-top-6">
        ${
          !isWrong &&
          looked.accounts.length > 0 &&
          button({ text: 'Accept this list', name: 'deed', value: 'accept', preventDoubleClick: true })
        }
        ${button({ text: 'Look again with these columns', name: 'deed', value: 'look', classes: 'govuk-button--secondary' })}
      </div>
    </form>
    ${!isWrong && targets.some(target => target !== 'nothing') && matches(preview)}`,
  }
}

const columns = ({ table: { headings, rows }, targets }: Shown): Safe =>
  html`<div class="ww-clauses">
    ${headings.map((heading, n) => {
      const samples = rows.flatMap(({ cells }) => cells[n] || []).slice(0, 2)
      return html`<article class="ww-clause" aria-label="Column ${n + 1}">
        <span class="ww-clause__no">${n + 1}</span>
        <div class="ww-clause__text">
          <p><strong>${heading}</strong></p>
          <p class="ww-soft">${samples.length ? samples.map(one => one.slice(0, 60)).join(' · ') : 'Empty'}</p>
        </div>
        <div class="ww-margin">
          ${select({
            ...{ id: `column-${n}`, name: `column-${n}`, value: targets[n] ?? 'nothing' },
            label: { html: html`<span class="govuk-visually-hidden">${heading} is</span>` },
            items: TARGETS.map(value => ({ value, text: TARGET_WORDS[value] })),
          })}
        </div>
      </article>`
    })}
  </div>`

/** Those that match nobody first. */
const matches = ({ name, looked, names }: Preview): Safe => {
  const all = looked.accounts.toSorted((a, b) => Number(a.personId !== null) - Number(b.personId !== null))
  const label = 'Whose each account is'
  return html`<h2 class="ww-h2">${label}</h2>
    ${all.length > MOST_SHOWN && html`<p>The first ${MOST_SHOWN} of ${all.length}: those that match nobody come first.</p>`}
    <div class="ww-wide" tabindex="0" role="region" aria-label="${label}">
      ${table({
        ...{
          caption: `${label}, of ${name}`,
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
        },
        head: ['Account', 'Person here', 'Matched'].map(text => ({ text })),
        rows: all.slice(0, MOST_SHOWN).map(one => [
          {
            html: html`${one.userName || one.address || one.called}${
              one.userName &&
              (one.called || one.address) &&
              html`<br /><span class="ww-small ww-soft">${one.called || one.address}</span>`
            }`,
          },
          { text: one.personId === null ? 'Nobody' : (names.get(one.personId) ?? '') },
          {
            text:
              one.matchedHow === null
                ? one.looksShared
                  ? 'It looks shared'
                  : 'No'
                : `${MATCHED_WORDS[one.matchedHow]}${one.accountId === null ? '' : ', as before'}`,
          },
        ]),
      })}
    </div>`
}
