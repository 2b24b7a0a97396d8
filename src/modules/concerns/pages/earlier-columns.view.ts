import { type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, errorMessage, select } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'
import { type Target, TARGET_WORDS, TARGETS } from '../earlier/columns.ts'
import type { ExportRow } from '../earlier/read-export.ts'
import { begins, count } from './say.ts'

type Shown = {
  at: string
  headings: readonly string[]
  rows: readonly ExportRow[]
  lines: number
  chosen: readonly Target[]
  cameFrom: string
  originalKept: string
  form: Form
}

export function earlierColumnsView(shown: Shown): PageView {
  const { at, headings, rows, lines, cameFrom, originalKept, form } = shown
  const wrong = form.errors['columns']
  return {
    ...{ title: 'Which column is what', errors: form.errors, errorTitle: 'Not chosen yet' },
    before: html`<a class="govuk-back-link" href="${at}">Earlier records</a>`,
    body: html`${pageHead({
      over: `${count(lines, 'line', 'lines')}, ${count(rows.length, 'row', 'rows')} under the headings`,
      say: 'Check which column is what.',
      under:
        'What you choose is offered again for the next file with these headings. Nothing is brought in yet.',
    })}
      <form method="post" novalidate>
        ${textField(form, {
          ...{ name: 'cameFrom', label: 'Which system did it come from?', value: cameFrom },
          ...{ hint: 'Its name, as you would say it', classes: 'govuk-input--width-20' },
        })}
        ${linesField(form, {
          ...{ name: 'originalKept', label: 'Where is the original kept?', value: originalKept, rows: 2 },
          hint: 'The file itself is not kept here, nor what was attached there. You may leave this empty',
        })}
        <h2 class="ww-h2" id="columns">Columns</h2>
        ${wrong !== undefined && errorMessage({ text: wrong })}
        <div class="ww-clauses">${headings.map((heading, n) => columnRow(shown, heading, n))}</div>
        ${button({ text: 'Show what would come in', classes: 'govuk-!-margin-top-6', preventDoubleClick: true })}
      </form>`,
  }
}

function columnRow({ rows, chosen, form }: Shown, heading: string, n: number): Safe {
  const samples = rows.flatMap(({ cells }) => cells[n] || []).slice(0, 3)
  const name = `column-${n}`
  return html`<article class="ww-clause" aria-label="Column ${n + 1}">
    <span class="ww-clause__no">${n + 1}</span>
    <div class="ww-clause__text">
      <p><strong>${heading}</strong></p>
      <p class="ww-soft">${samples.length ? samples.map(text => begins(text)).join(' · ') : 'Empty'}</p>
    </div>
    <div class="ww-margin">
      ${select({
        ...{ id: name, name, value: name in form.typed ? one(form.typed[name]) : (chosen[n] ?? 'other') },
        label: { html: html`<span class="govuk-visually-hidden">${heading} is</span>` },
        items: TARGETS.map(value => ({ value, text: TARGET_WORDS[value] })),
      })}
    </div>
  </article>`
}
