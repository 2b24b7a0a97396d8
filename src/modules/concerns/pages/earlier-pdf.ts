import { schoolPath } from '../../../platform/call.ts'
import { type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, fileUpload } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { bringChronology } from '../commands/bring-chronology.ts'
import { MOST_PDF_BYTES } from '../earlier/read-pdf.ts'
import { may } from '../permissions.ts'
import { type FiledChild, filedChild } from '../queries/filed-child.ts'

/** One child’s chronology of another system, as a PDF. */
export const earlierPdfPage: Page = {
  url: '/s/:school/children/:personId/concerns/earlier',
  may: may.bringEarlier,
  beforeModuleGates: true,
  // It is read beside the process, and no transaction waits for that.
  ownTransactions: true,
  upload: { bytes: MOST_PDF_BYTES + 100_000 },
  async get({ call, params, typed, errors }) {
    const child = await filedChild(call, { personId: params['personId'] })
    return show(earlierPdfView({ base: schoolPath(call.school), child, form: { typed, errors } }))
  },
  async post({ call, params, answers, file }) {
    const { fileId } = await bringChronology(call, {
      ...{ personId: params['personId'], file },
      ...{ cameFrom: one(answers['cameFrom']), originalKept: one(answers['originalKept']) },
    })
    return to(`${schoolPath(call.school)}/concerns/earlier/files/${fileId}`)
  },
}

function earlierPdfView({ base, child, form }: { base: string; child: FiledChild; form: Form }): PageView {
  return {
    ...{
      title: 'Bring in a chronology',
      errors: form.errors,
      errorTitle: 'Nothing was brought in',
      wide: false,
    },
    before: html`<a class="govuk-back-link" href="${base}/children/${child.personId}/concerns">Chronology</a>`,
    body: html`${pageHead({
      over: child.className ? `${child.name}, ${child.className}` : child.name,
      say: 'Bring in a chronology',
      under: 'You see each entry before anything is kept.',
    })}
      <p>
        Only the text of the PDF comes in. No picture and no page of it is kept here, so write where the original is.
        Paper that was only scanned has no text in it, and is refused.
      </p>
      <form method="post" enctype="multipart/form-data" novalidate>
        ${textField(form, {
          ...{
            name: 'cameFrom',
            label: 'Which system did it come from?',
            hint: 'Its name, as you would say it',
          },
          classes: 'govuk-input--width-20',
        })}
        ${linesField(form, { name: 'originalKept', label: 'Where is the original kept?', rows: 2 })}
        ${fileUpload({
          id: 'file',
          name: 'file',
          label: { text: 'The chronology of this child, as a PDF', classes: 'ww-label' },
          hint: { text: 'At most 10 MB and 500 pages. It is read on this server and sent nowhere.' },
          attributes: { accept: '.pdf,application/pdf' },
          ...(form.errors['file'] === undefined ? {} : { errorMessage: { text: form.errors['file'] } }),
        })}
        ${button({ text: 'Read it', preventDoubleClick: true })}
      </form>`,
  }
}
