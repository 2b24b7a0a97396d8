import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, fileUpload, notificationBanner, summaryList } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import type { RollCounts } from '../queries/roll-counts.ts'
import type { rollFiles } from '../queries/roll-files.ts'
import { type Form, tick } from '../../../platform/design/form.ts'
import { capital, count, link, listed } from './say.ts'

type Files = Awaited<ReturnType<typeof rollFiles>>
type RollPage = {
  base: string
  counts: RollCounts
  files: Files
  done: Files[number] | undefined
  form: Form
}

export function rollView({ base, counts, files, done, form }: RollPage): PageView {
  const { pupils, staff, contacts, toRelease } = counts
  return {
    title: 'The roll',
    errors: form.errors,
    body: html`${done?.acceptedAt && notificationBanner({ titleText: 'Accepted', text: `${done.name} is accepted. ${sayDone(done)}` })}
    ${pageHead({
      say: pupils === 0 ? 'Load the roll.' : `${count(pupils, 'pupil is', 'pupils are')} on the roll.`,
      under:
        'A file from your management information system is shown to you first. Nothing changes until you accept it.',
    })}
    ${
      pupils > 0 &&
      summaryList({
        rows: [
          rowOf('Pupils', pupils, `${base}/people?kind=pupil`),
          rowOf('Staff', staff, `${base}/people?kind=staff`),
          rowOf('Contacts of pupils', contacts, `${base}/contacts`),
          ...(toRelease > 0 ? [rowOf('Not yet to be contacted', toRelease, `${base}/contacts`)] : []),
        ],
      })
    }
    ${sectionHead({ id: 'load', text: 'Load a file' })} ${loadForm(form)}
    ${
      files.length > 0 &&
      html`${sectionHead({ id: 'files', text: 'Loaded before' })}
        <ol class="ww-needs">
          ${files.map(file => fileRow(base, file))}
        </ol>`
    }`,
  }
}

const rowOf = (text: string, n: number, href: string) => ({
  key: { text },
  value: { html: link(href, String(n), text.toLowerCase()) },
})

const loadForm = (form: Form): Safe =>
  html`<form method="post" enctype="multipart/form-data" novalidate class="ww-aside">
    ${fileUpload({
      id: 'file',
      name: 'file',
      label: { text: 'The roll as CSV, or a Common Transfer File (XML)', classes: 'ww-label' },
      hint: {
        text: 'Less than 20 MB. In Excel: File, Save as, CSV. It is read on this server and sent nowhere.',
      },
      attributes: { accept: '.csv,.txt,.tsv,.xml,text/csv,text/xml' },
      ...(form.errors['file'] === undefined ? {} : { errorMessage: { text: form.errors['file'] } }),
    })}
    ${tick(form, {
      name: 'asksColumns',
      label: 'Ask me again which column is what',
      hint: 'Only where we have chosen wrongly for a file like this before',
    })}
    ${button({ text: 'Read it', preventDoubleClick: true })}
  </form>`

export function sayDone({
  added,
  changed,
  ended,
}: Pick<Files[number], 'added' | 'changed' | 'ended'>): string {
  const parts = [added && `${added} new`, changed && `${changed} changed`, ended && `${ended} left`].filter(
    part => typeof part === 'string',
  )
  return parts.length > 0 ? `${capital(listed(parts))}.` : 'It changed nothing: all of it was known.'
}

function fileRow(base: string, file: Files[number]): Safe {
  const { id, name, uploadedAt, uploader, acceptedAt, setAsideAt } = file
  const isWaiting = !acceptedAt && !setAsideAt
  return html`<li class="ww-need">
    <div class="ww-need__when">
      ${isWaiting ? clock('today', 'Waits for you') : step('done', acceptedAt ? 'Accepted' : 'Set aside')}
    </div>
    <div>
      <h2>${isWaiting ? link(`${base}/roll/${id}`, name) : name}</h2>
      <p>Loaded ${uploader && `by ${uploader}, `}${sayMoment(uploadedAt)}. ${acceptedAt && sayDone(file)}</p>
    </div>
  </li>`
}
