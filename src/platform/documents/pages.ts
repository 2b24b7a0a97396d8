import type { Form } from '../design/form.ts'
import { html, type Safe } from '../design/html.ts'
import { button } from '../design/macros.ts'
import { pagesOfList } from '../design/pages-of-list.ts'
import { asWritten } from '../design/parts.ts'
import { invalid } from '../errors.ts'
import { openFile } from '../files/files.ts'
import { one, type Page, show, to } from '../page.ts'
import { pageAsked, pageShown } from '../list-page.ts'
import { describeForm, insteadPart } from './describe.view.ts'
import { ENDINGS } from './document-file.ts'
import { documentsPart, shutPanel } from './list.view.ts'
import { documentView, placesOf } from './document-page.ts'
import { filePage } from './file-page.ts'
import type { DocumentRoom, PagesOf } from './room.ts'
import { destructionPage, policePage, sealPage, withdrawalPage } from './seal-pages.ts'

const listPage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents`,
  may: room.may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, query, typed, errors } = visit
    const { record, documents: at } = placesOf(room, visit)
    const page = pageAsked.parse(one(query['page']))
    const list = await room.list(call, { ...params, page })
    return show(
      documentView(
        {
          ...{ say: 'Documents', back: { url: record, text: `Concern ${list.reference}` } },
          under:
            'Letters, paper forms and minutes, added after the record was decided. Nothing of them is shown here: each is saved to open it, and that is logged.',
          body: html`${shutPanel(list, { typed, errors })}
          ${!list.shut && list.isLead && html`<p>${button({ text: 'Add a document', href: `${at}/new` })}</p>`}
          ${documentsPart(at, list)} ${pagesOfList({ page: pageShown(page, list.all), all: list.all, at })}
          ${list.documents.length > 0 && html`<p class="ww-soft">Is there a picture of a child in one of them, or anything else that should not be here? Press “This should not be here” beside it. Do not open it again.</p>`}`,
        },
        errors,
      ),
    )
  },
  async post(visit) {
    // For whoever may not read the record there is none.
    await room.list(visit.call, visit.params)
    await room.answer(visit.call, { ...visit.params, whyNot: one(visit.answers['whyNot']) })
    return to(placesOf(room, visit).documents)
  },
})

const newPage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/new`,
  may: room.may.add,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { record, documents } = placesOf(room, visit)
    const { reference, shut } = await room.list(call, params)
    const form = { typed, errors }
    const body = shut
      ? html`<div class="ww-panel ww-ring" id="kind"><p>${shut.why}</p>
          ${shut.isAsked && html`<p><a class="govuk-link" href="${documents}#shut">Say that it is not so, if it is not</a></p>`}
        </div>
        ${whatWasTyped(form)}`
      : html`${insteadPart(form, { rings: await room.ring(call), begin: `${record}${room.procedure}` })}
        ${describeForm(form)}`
    return show(
      documentView(
        {
          ...{ say: 'Add a document', body, back: { url: documents, text: `Documents of ${reference}` } },
          under: 'First what it is and what it shows. There is a place for the file on the next page.',
        },
        errors,
      ),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { shut } = await room.list(call, params)
    if (shut) throw invalid({ kind: shut.why })
    const { documentId } = await room.describe(call, { ...answers, concernId: params['concernId'] })
    return to(`${placesOf(room, visit).documents}/${documentId}/file`)
  },
})

/** It shut while somebody was typing: their words are still theirs. */
const whatWasTyped = ({ typed }: Form): Safe | false => {
  const said = ['name', 'madeBy', 'madeWhen', 'originalKept'].map(name => one(typed[name])).filter(Boolean)
  return (
    said.length > 0 &&
    html`<h2 class="ww-h2">What you wrote, not recorded</h2>
      ${said.map(words => html`<p>${asWritten(words)}</p>`)}`
  )
}

/** To save, and never to show: a reading of it, in the register’s own log. */
const originalPage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/:documentId/original`,
  may: room.may.see,
  download: true,
  ownTransactions: true,
  beforeModuleGates: true,
  async get({ call, params }) {
    const { name, ...file } = await room.file(call, params)
    const body = await openFile(call, file)
    return { file: { name: `${name}.${ENDINGS.get(file.type) ?? 'bin'}`, type: file.type, body } }
  },
})

/** The pages of the documents of a register’s records. */
export const documentPages: PagesOf = room =>
  [
    ...[listPage, newPage, filePage, originalPage],
    ...[withdrawalPage, sealPage, policePage, destructionPage],
  ].map(page => page(room))
