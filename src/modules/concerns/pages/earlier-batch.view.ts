import { sayMoment } from '../../../platform/clock.ts'
import { type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { pageShown } from '../../../platform/list-page.ts'
import type { BatchChild, OneBatch } from '../queries/earlier-batches.ts'
import { sayBorn } from './earlier-entry.view.ts'
import { folded } from './form.ts'
import { asWritten, count, link } from './say.ts'

type Shown = { base: string; batch: OneBatch; form: Form }

export function batchView({ base, batch, form }: Shown): PageView {
  const { batchId, cameFrom, madeAs, lines, sha256, broughtBy, broughtAt, originalKept } = batch
  const at = `${base}/concerns/earlier/${batchId}`
  const facts: readonly (readonly [string, string])[] = [
    ['Brought in', `by ${broughtBy}, ${sayMoment(broughtAt)}`],
    [
      'The file',
      madeAs === 'pdf'
        ? `A PDF of ${count(lines, 'page', 'pages')}`
        : `A list of ${count(lines, 'line', 'lines')}`,
    ],
    [
      'Its SHA-256',
      Buffer.from(sha256)
        .toString('hex')
        .replaceAll(/(.{8})(?=.)/g, '$1 '),
    ],
    ['The original', originalKept || 'Nobody wrote where it is kept'],
  ]
  return {
    ...{ title: 'Earlier records', errors: form.errors, errorTitle: 'Not withdrawn yet' },
    before: html`<a class="govuk-back-link" href="${base}/concerns/earlier">Earlier records</a>`,
    body: html`${pageHead({
      over: 'Earlier records',
      say: cameFrom,
      under: `${count(batch.entries, 'record', 'records')} of ${count(batch.children, 'child', 'children')}${batch.unjoined ? `, ${batch.unjoined} of them not joined to a child here` : ''}.`,
    })}
    ${batch.withdrawnAt && html`<p>${step('done', 'Withdrawn')} by ${batch.withdrawnBy}, ${sayMoment(batch.withdrawnAt)}: ${asWritten(batch.why ?? '')}</p>`}
    ${summaryList({ rows: facts.map(([key, text]) => ({ key: { text: key }, value: { text } })) })}
    <h2 class="ww-h2" id="children">Whose they are</h2>
    <ol class="ww-needs">
      ${batch.here.map(child => childRow(at, child))}
    </ol>
    ${pagesOfList({ page: pageShown(batch.page, batch.all), all: batch.all, at })}
    ${batch.withdrawnAt === null && withdrawPart(form)}`,
  }
}

const childRow = (at: string, { childId, name, called, born, knownBy, entries }: BatchChild): Safe =>
  html`<li class="ww-need">
    <div class="ww-need__when">${name === null ? clock('today', 'Not joined') : step('done', 'Joined')}</div>
    <div>
      <h2>${link(`${at}/children/${childId}`, name ?? called ?? knownBy)}</h2>
      <p>${count(entries, 'record', 'records')}. In the file: ${[called, sayBorn(born), knownBy].filter(Boolean).join(', ')}.</p>
    </div>
  </li>`

const withdrawPart = (form: Form): Safe =>
  folded(
    'This should not have been brought in',
    'withdrawWhy' in form.errors,
    html`<p>
        All of it is withdrawn at once. It is not taken away: in each child’s file it says that it was withdrawn, and why.
        The same file can be brought in again afterwards.
      </p>
      <form method="post" novalidate>
        ${linesField(form, { name: 'withdrawWhy', label: 'Why is it withdrawn?' })}
        ${button({ text: 'Withdraw all of it', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`,
  )
