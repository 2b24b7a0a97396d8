import { html, type Safe } from '../../../platform/design/html.ts'

type Heat = {
  id: string
  caption: string
  rows: readonly string[]
  columns: readonly string[]
  count: (row: string, column: string) => number
}

const SHADES = 4

/** A table whose numbers are shaded: the number says it, so that nothing is lost where no colour is drawn. */
export function heat({ id, caption, rows, columns, count }: Heat): Safe {
  const most = Math.max(1, ...rows.flatMap(row => columns.map(column => count(row, column))))
  const cell = (n: number) =>
    html`<td class="govuk-table__cell ww-heat__cell ww-heat__cell--${Math.ceil((SHADES * n) / most)}">${n}</td>`
  return html`<div class="ww-wide" tabindex="0" role="region" aria-labelledby="${id}">
    <table class="govuk-table ww-heat">
      <caption class="govuk-table__caption ww-h2" id="${id}">
        ${caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <td class="govuk-table__cell"></td>
          ${columns.map(column => html`<th scope="col" class="govuk-table__header">${column}</th>`)}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${rows.map(
          row =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">${row}</th>
              ${columns.map(column => cell(count(row, column)))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
