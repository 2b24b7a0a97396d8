import { chooseOne, dayField, linesField, postForm, textField, tick } from '../design/form.ts'
import { html } from '../design/html.ts'
import { button } from '../design/macros.ts'
import { one, type Page, show, to } from '../page.ts'
import { typedDay } from '../typed-time.ts'
import { type DocumentSeal, POLICE_SAID, POLICE_SAID_WORDS } from './document.ts'
import { documentView, placesOf } from './document-page.ts'
import type { DocumentRoom } from './room.ts'
import { afterSeal, beforeSeal } from './seal.view.ts'

export const withdrawalPage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/:documentId/withdrawal`,
  may: room.may.add,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference, name, withdrawn } = await room.one(call, params)
    const back = { url: placesOf(room, visit).documents, text: `Documents of ${reference}` }
    const form = postForm(
      [linesField({ typed, errors }, { name: 'why', label: 'Why is it withdrawn?', rows: 2 })],
      'Withdraw it',
    )
    return show(
      documentView(
        {
          ...{ say: 'Withdraw a document', under: name, back },
          body: html`<p>
              It stays as it is, for those who answer for this record, and is nobody else’s any more. If there is a
              picture of a child in it, go back and press “This should not be here” instead.
            </p>
            ${withdrawn ? html`<p>It was withdrawn already.</p>` : form}`,
        },
        errors,
      ),
    )
  },
  async post(visit) {
    await room.withdraw(visit.call, { ...visit.params, why: one(visit.answers['why']) })
    return to(placesOf(room, visit).documents)
  },
})

const named = ({ reference, n, name }: DocumentSeal): string =>
  `${reference}, document ${n}${name === null ? '' : `: ${name}`}`

export const sealPage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/:documentId/seal`,
  may: room.may.seeSeal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { documents, document: at } = placesOf(room, visit)
    const seal = await room.seal(call, params)
    const form = { typed, errors }
    const back = seal.name === null ? { url: '/', text: 'Home' } : { url: documents, text: 'Documents' }
    const body = seal.seal
      ? afterSeal({ at, seal, rings: await room.ring(call), others: room.others })
      : beforeSeal({ form })
    const say = seal.destroyed ? 'It was destroyed' : seal.seal ? 'It is sealed' : 'This should not be here'
    return show(documentView({ say, under: named(seal), back, body }, errors))
  },
  async post(visit) {
    await room.sealIt(visit.call, { ...visit.params, why: one(visit.answers['why']) })
    return to(`${placesOf(room, visit).document}/seal`)
  },
})

export const policePage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/:documentId/police`,
  may: room.may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const seal = await room.seal(call, params)
    const back = { url: `${placesOf(room, visit).document}/seal`, text: 'The sealed document' }
    const form = { typed, errors }
    const body =
      seal.seal && !seal.destroyed
        ? postForm(
            [
              textField(form, { name: 'who', label: 'Who said it?', hint: 'Name and rank or number' }),
              textField(form, { name: 'force', label: 'Which police force?' }),
              textField(form, { name: 'theirReference', label: 'Their reference' }),
              dayField(form, { name: 'saidOn', label: 'On which day?' }),
              chooseOne(form, {
                ...{ name: 'said', label: 'What did they say?' },
                items: POLICE_SAID.map(value => ({ value, text: POLICE_SAID_WORDS[value] })),
              }),
            ],
            'Record it',
          )
        : html`<p>${seal.destroyed ? 'It was destroyed.' : 'This document is not sealed.'}</p>`
    return show(documentView({ say: 'What the police said', under: named(seal), back, body }, errors))
  },
  async post(visit) {
    const { call, params, answers } = visit
    await room.recordWord(call, { ...answers, ...params, saidOn: typedDay(answers, 'saidOn') })
    return to(`${placesOf(room, visit).document}/seal`)
  },
})

export const destructionPage = (room: DocumentRoom): Page => ({
  url: `${room.base}/:concernId/documents/:documentId/destruction`,
  may: room.may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const seal = await room.seal(call, params)
    const back = { url: `${placesOf(room, visit).document}/seal`, text: 'The sealed document' }
    const last = seal.words.at(-1)
    const isReady = last?.said === 'destroy' && !last.byMe && !seal.destroyed
    const form = html`<form method="post" novalidate>
      ${tick({ typed, errors }, { name: 'understood', label: 'I understand that nobody can ever open it again' })}
      ${button({ text: 'Destroy it', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`
    const body = html`<p>
        Its one key is emptied. Nobody opens it after that, here, in a copy of the store or in a backup of the files. What
        was answered about it, who opened it, what the police said and this deed stay.
      </p>
      ${isReady ? form : html`<p>${whyNotYet(seal, room.others)}</p>`}`
    return show(
      documentView({ say: 'Destroy it, as the police said', under: named(seal), back, body }, errors),
    )
  },
  async post(visit) {
    await room.destroy(visit.call, { ...visit.params, understood: one(visit.answers['understood']) })
    return to(`${placesOf(room, visit).document}/seal`)
  },
})

function whyNotYet({ destroyed, words }: DocumentSeal, others: string): string {
  if (destroyed) return 'It was destroyed already.'
  if (words.at(-1)?.said !== 'destroy')
    return 'Nothing is destroyed before the police have said so, and that is recorded.'
  return `You recorded what the police said. Somebody else destroys it: ${others}.`
}
