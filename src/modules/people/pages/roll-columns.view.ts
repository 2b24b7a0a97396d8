import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, errorMessage, select } from '../../../platform/design/macros.ts'
import { foldedClauses, pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { sure } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import {
  CONTACT_COLUMNS,
  type ColumnTarget,
  contactTarget,
  MOST_CONTACTS,
  PERSON_COLUMNS,
  targetParts,
  targetWords,
} from '../roll/column-target.ts'
import type { ColumnGuess, ColumnMapping } from '../roll/columns.ts'
import type { ReadRoll } from '../roll/read-roll.ts'
import { PARTICULAR_COLUMNS } from '../roll/particular-cells.ts'
import { chooseOne, type Form, tick } from '../../../platform/design/form.ts'
import { back, count } from './say.ts'

type ToMap = Extract<ReadRoll, { is: 'to-map' }>
type ColumnsPage = { name: string; at: string; read: ToMap; before: ColumnMapping | undefined; form: Form }

export function rollColumnsView({ name, at, read, before, form }: ColumnsPage): PageView {
  const { guesses, mapping, table } = read
  const targets = targetsFor(guesses)
  const chosen = (n: number, { header, nth, target }: ColumnGuess): string =>
    `column-${n}` in form.typed
      ? one(form.typed[`column-${n}`])
      : ((before ? before.columns.find(was => was.header === header && was.nth === nth)?.target : target) ??
        '')
  const unsure = guesses.filter(({ target }) => target === null).length
  const wrong = form.errors['columns']
  const rows = guesses.map((guess, n) => {
    const value = chosen(n, guess)
    // What somebody has chosen otherwise, or must put right, is never folded away.
    const isKnown = wrong === undefined && guess.sure >= SURE && guess.target === value
    return { isKnown, row: columnRow(guess, n, value, targets) }
  })
  const known = rows.filter(({ isKnown }) => isKnown).map(({ row }) => row)
  return {
    title: 'Which column is what',
    errors: form.errors,
    before: back(at.replace(/\/[^/]*$/, ''), 'The roll'),
    body: html`${pageHead({
      over: `${name}, ${count(table.rows.length, 'line', 'lines')}`,
      say: 'Check which column is what.',
      under: `We know ${guesses.length - unsure} of ${count(guesses.length, 'column', 'columns')}. What you choose is remembered for the next file like this. Nothing has changed yet.`,
    })}
      <form method="post" novalidate>
        ${sectionHead({ id: 'columns', text: 'Columns' })}
        ${wrong !== undefined && errorMessage({ text: wrong })}
        <div class="ww-clauses">
          ${rows.filter(({ isKnown }) => !isKnown).map(({ row }) => row)}
          ${known.length > 0 && foldedClauses(`${count(known.length, 'column is', 'columns are')} known word for word`, known)}
        </div>
        ${sectionHead({ id: 'lines', text: 'Lines' })}
        <div class="ww-aside">
          ${chooseOne(form, {
            ...{ name: 'kind', label: 'Who is in the list?', value: before?.kind ?? mapping.kind },
            items: [
              { value: 'pupil', text: 'Pupils' },
              { value: 'staff', text: 'Staff' },
            ],
          })}
          ${tick(form, {
            name: 'hasExcelSerials',
            label: 'Dates are written as numbers, such as 42248',
          })}
        </div>
        ${button({ text: 'Show what would change', preventDoubleClick: true })}
      </form>
      <form method="post" action="${at}">
        <input type="hidden" name="deed" value="set-aside" />
        ${button({ text: 'Set this file aside', classes: 'govuk-button--secondary' })}
      </form>`,
  }
}

/** What a column can be: all of the person, and of as many contacts as the file seems to have and one more. */
function targetsFor(guesses: readonly ColumnGuess[]): ColumnTarget[] {
  const most = Math.max(1, ...guesses.map(({ target }) => (target ? targetParts(target).contact : 0)))
  const contacts = Array.from({ length: Math.min(most + 1, MOST_CONTACTS) }, (_, n) => n + 1)
  return [
    ...(Object.keys(PERSON_COLUMNS) as (keyof typeof PERSON_COLUMNS)[]),
    ...contacts.flatMap(n =>
      (Object.keys(CONTACT_COLUMNS) as (keyof typeof CONTACT_COLUMNS)[]).map(column =>
        contactTarget(n, column),
      ),
    ),
  ]
}

const APART: ReadonlySet<string> = new Set(Object.values(PARTICULAR_COLUMNS))
const isApart = (target: string | null): boolean => target !== null && APART.has(target)

const LIKELY = 0.5
const SURE = 0.85

function columnRow(guess: ColumnGuess, n: number, value: string, targets: readonly ColumnTarget[]): Safe {
  const { header, sample, sure: how, why, target } = guess
  const heading = header || `Column ${n + 1}`
  return html`<article class="ww-clause" aria-label="Column ${n + 1}">
    <span class="ww-clause__no">${n + 1}</span>
    <div class="ww-clause__text">
      <p><strong>${heading}</strong></p>
      <p class="ww-soft">${isApart(value) || isApart(target) ? 'What stands in it is not shown here' : sample.length > 0 ? sample.map(text => text.slice(0, 60)).join(' · ') : 'Empty'}</p>
    </div>
    <div class="ww-margin">
      ${target !== null && sure(how >= SURE ? 'word-for-word' : how >= LIKELY ? 'likely' : 'guess')}
      <p>${why}</p>
      ${select({
        ...{ id: `column-${n}`, name: `column-${n}`, value },
        label: { html: html`<span class="govuk-visually-hidden">${heading} is</span>` },
        items: [
          { value: '', text: 'Read past it' },
          ...targets.map(one => ({ value: one, text: targetWords(one) })),
        ],
      })}
    </div>
  </article>`
}
