import { schoolPath } from '../call.ts'
import type { Form } from '../design/form.ts'
import { html, type Safe } from '../design/html.ts'
import type { PageView } from '../design/layout.ts'
import { pageHead } from '../design/parts.ts'
import type { Visit } from '../page.ts'
import type { DocumentRoom } from './room.ts'

/** Where the record is, and where its documents are. */
export function placesOf({ base }: DocumentRoom, { call, params }: Visit) {
  const record = `${base.replace('/s/:school', schoolPath(call.school))}/${params['concernId'] ?? ''}`
  const documents = `${record}/documents`
  return { record, documents, document: `${documents}/${params['documentId'] ?? ''}` }
}

type Shown = {
  say: string
  under?: Safe | string | undefined
  back: { url: string; text: string }
  body: Safe
}

/** A page about the documents of one record. No name stands in its title or its address. */
export const documentView = ({ say, under, back, body }: Shown, errors: Form['errors'] = {}): PageView => ({
  ...{ title: say, errors, errorTitle: 'Not recorded yet', wide: false },
  before: html`<a class="govuk-back-link" href="${back.url}">${back.text}</a>`,
  body: html`${pageHead({ say, under })} ${body}`,
})
