import { html, type Safe } from '../design/html.ts'
import { button, fileUpload, summaryList } from '../design/macros.ts'
import { asWritten } from '../design/parts.ts'
import { type Page, show, to } from '../page.ts'
import { KIND_OF_DOCUMENT_WORDS, type OneDocument } from './document.ts'
import { MOST_BYTES_OF_DOCUMENT } from './document-file.ts'
import { documentView, placesOf } from './document-page.ts'
import type { DocumentRoom } from './room.ts'

/** The only place in the product at which a file comes into a record: after the answers, and where nothing shuts it. */
const takes = ({ shut, added, withdrawn, sealedAt, isLead }: OneDocument): boolean =>
  isLead && !shut && !added && !withdrawn && !sealedAt

export const filePage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/:documentId/file`,
  may: room.may.add,
  beforeModuleGates: true,
  ownTransactions: true,
  upload: {
    bytes: MOST_BYTES_OF_DOCUMENT + 100_000,
    onlyIf: async (call, params) => takes(await room.one(call, params)),
  },
  async get(visit) {
    const { call, params, errors } = visit
    const { documents } = placesOf(room, visit)
    const found = await room.one(call, params)
    return show(
      documentView(
        {
          ...{ say: 'Add its file', back: { url: documents, text: `Documents of ${found.reference}` } },
          under: 'It is kept under a key of its own, never shown on a page, and never changed.',
          body: html`${answersPart(found)} ${takes(found) ? fileForm(errors['file']) : whyNot(found)}`,
        },
        errors,
      ),
    )
  },
  async post(visit) {
    const { concernId = '', documentId = '' } = visit.params
    await room.keep(visit.call, { concernId, documentId, file: visit.file })
    return to(placesOf(room, visit).documents)
  },
})

const answersPart = ({ name, kind, madeBy, madeWhen, originalKept }: OneDocument): Safe =>
  summaryList({
    rows: [
      { key: { text: 'Called' }, value: { html: asWritten(name) } },
      { key: { text: 'What it is' }, value: { text: KIND_OF_DOCUMENT_WORDS[kind] } },
      { key: { text: 'Made by' }, value: { html: asWritten(`${madeBy}, ${madeWhen}`) } },
      { key: { text: 'Original' }, value: { html: asWritten(originalKept) } },
      {
        key: { text: 'It shows' },
        value: { text: 'No child undressed or in a sexual way, no injury, no child’s drawing' },
      },
    ],
  })

const fileForm = (error: string | undefined): Safe =>
  html`<form method="post" enctype="multipart/form-data" novalidate>
    ${fileUpload({
      ...{ id: 'file', name: 'file', label: { text: 'The document', classes: 'ww-label' } },
      hint: {
        text: 'A PDF, a Word document (.docx) or plain text (.txt), less than 10 MB. Paper is scanned as a PDF. No picture is taken, whatever it is called.',
      },
      attributes: { accept: '.pdf,.docx,.txt' },
      ...(error === undefined ? {} : { errorMessage: { text: error } }),
    })}
    ${button({ text: 'Add it', preventDoubleClick: true })}
  </form>`

const whyNot = ({ shut, added, withdrawn }: OneDocument): Safe =>
  html`<div class="ww-panel ww-ring">
    <p>${added ? 'Its file is here already. It is never replaced: withdraw it, and add another document.' : withdrawn ? 'This document was withdrawn.' : (shut?.why ?? 'No file can be added here.')}</p>
  </div>`
