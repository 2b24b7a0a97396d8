import { sayMoment } from '../../../platform/clock.ts'
import { deedButton, type Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, fileUpload, notificationBanner } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { pageShown } from '../../../platform/list-page.ts'
import type { Batch, Waiting } from '../queries/earlier-batches.ts'
import { count, link } from './say.ts'

type Shown = {
  base: string
  page: number
  all: number
  done: string
  batches: readonly Batch[]
  waiting: readonly Waiting[]
  form: Form
}
const DONE: Readonly<Record<string, string>> = {
  accepted:
    'It is brought in, and a row that was here before is not here twice. What is joined to a child stands in that child’s file.',
  'set-aside': 'The file is set aside. Nothing of it is kept.',
}

export function earlierView({ base, page, all, done, batches, waiting, form }: Shown): PageView {
  const at = `${base}/concerns/earlier`
  return {
    ...{ title: 'Earlier records', errors: form.errors, errorTitle: 'Nothing was brought in' },
    before: html`<a class="govuk-back-link" href="${base}/concerns">Concerns</a>`,
    body: html`${DONE[done] !== undefined && notificationBanner({ titleText: 'Done', text: DONE[done] })}
      ${pageHead({
        say: 'Earlier records',
        under:
          'What another system held of children, brought in word for word. It is shown to you first, and nothing is kept until you accept it.',
      })}
      ${waiting.length > 0 && waitingPart(at, waiting)}
      <h2 class="ww-h2" id="bring">Bring in a list</h2>
      ${uploadForm(form)}
      <p>
        One child’s chronology as a PDF is brought in from that child’s own page: open the child’s chronology, then
        “Bring in an earlier chronology”.
      </p>
      ${batches.length > 0 && html`<h2 class="ww-h2" id="brought">Brought in</h2>`}
      <ol class="ww-needs">
        ${batches.map(batch => batchRow(at, batch))}
      </ol>
      ${pagesOfList({ page: pageShown(page, all), all, at })}`,
  }
}

const uploadForm = (form: Form): Safe =>
  html`<form method="post" enctype="multipart/form-data" novalidate class="ww-aside">
    ${fileUpload({
      id: 'file',
      name: 'file',
      label: { text: 'Incidents or chronologies as CSV', classes: 'ww-label' },
      hint: {
        text: 'At most 20 MB and 25,000 rows. It is read on this server and sent nowhere. No picture and no attachment comes in by this door: say on the next page where the original is kept.',
      },
      attributes: { accept: '.csv,.txt,.tsv,text/csv' },
      ...(form.errors['file'] === undefined ? {} : { errorMessage: { text: form.errors['file'] } }),
    })}
    ${button({ text: 'Read it', preventDoubleClick: true })}
  </form>`

const waitingPart = (at: string, waiting: readonly Waiting[]): Safe =>
  html`<h2 class="ww-h2" id="waiting">Not accepted yet</h2>
    <p>Only you see these, and nothing of them stands in any file.</p>
    <ol class="ww-needs">
      ${waiting.map(
        ({ fileId, madeAs, lines, broughtAt, hasColumns }) =>
          html`<li class="ww-need">
            <div class="ww-need__when">${clock('today', 'Waits for you')}</div>
            <div>
              <h2>
                ${link(`${at}/files/${fileId}${hasColumns ? '' : '/columns'}`, `A ${madeAs === 'pdf' ? `PDF of ${count(lines, 'page', 'pages')}` : `list of ${count(lines, 'line', 'lines')}`}`)}
              </h2>
              <p>Read ${sayMoment(broughtAt)}.</p>
              ${deedButton(`${at}/files/${fileId}`, 'Set it aside', { fields: { deed: 'set-aside' } })}
            </div>
          </li>`,
      )}
    </ol>`

function batchRow(at: string, batch: Batch): Safe {
  const { batchId, cameFrom, entries, children, unjoined, broughtBy, broughtAt, withdrawnAt } = batch
  return html`<li class="ww-need">
    <div class="ww-need__when">
      ${
        withdrawnAt
          ? step('done', 'Withdrawn')
          : unjoined
            ? clock('today', `${unjoined} not joined`)
            : step('done', 'Brought in')
      }
    </div>
    <div>
      <h2>${link(`${at}/${batchId}`, cameFrom)}</h2>
      <p>
        ${count(entries, 'record', 'records')} of ${count(children, 'child', 'children')}, by ${broughtBy},
        ${sayMoment(broughtAt)}.
      </p>
    </div>
  </li>`
}
