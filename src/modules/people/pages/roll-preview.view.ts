import { sayDay, sayMoment, dayOf } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, mojSubNavigation } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { FileCard } from '../queries/read-material.ts'
import type { Suspicion } from '../roll/preview.ts'
import { hasNothingToDo } from '../roll/settled.ts'
import type { Compared } from './compared-roll.ts'
import { type Form, tick } from '../../../platform/design/form.ts'
import { doubtsToDecide } from './roll-doubts.view.ts'
import { doubtsToLookAt, rollLists } from './roll-lists.view.ts'
import { sayAccept, sayApart, sayState } from './roll-words.ts'
import { back, count, link } from './say.ts'

/** A comparison that came to something. */
export type Shown = Extract<Compared, { is: 'settled' }>

export type PreviewPage = {
  base: string
  at: string
  card: FileCard
  settled: Shown
  form: Form
}

export function rollPreviewView(page: PreviewPage): PageView {
  const { base, card, settled, form } = page
  const { name, uploader, uploadedAt } = card
  return {
    title: 'What this file would change',
    errors: form.errors,
    before: back(`${base}/roll`, 'The roll'),
    body: html`${pageHead({
      over: `${name}, loaded ${uploader ? `by ${uploader}, ` : ''}${sayMoment(uploadedAt)}`,
      say: sayState(settled),
      under: sayUnder(page),
    })}
    ${sayApart(settled.apart).map(says => html`<p class="govuk-body">${says}</p>`)}
    ${everybody(page)} ${settled.suspicious.length > 0 && stops(settled)}
    ${settled.undecided.length > 0 ? doubtsToDecide(page) : hasNothingToDo(settled) ? false : acceptForm(page)}
    <form method="post">
      <input type="hidden" name="deed" value="set-aside" />
      ${button({ text: 'Set this file aside', classes: 'govuk-button--secondary' })}
    </form>
    ${doubtsToLookAt(page)} ${rollLists(page)}`,
  }
}

function sayUnder({ settled: { same, goneAlready, isTransferFile }, card, at }: PreviewPage): Safe {
  return html`${same.length > 0 && `${count(same.length, 'is', 'are')} as they were. `}
  ${goneAlready.length > 0 && `${goneAlready.length} had left before and ${goneAlready.length === 1 ? 'is' : 'are'} not taken in. `}
  ${card.sameAcceptedAt && `The same file was accepted on ${sayDay(dayOf(card.sameAcceptedAt))}. `}
  Whoever is new as a contact is not contacted until you release them.
  ${!isTransferFile && html`${' '}${link(`${at}/columns`, 'Change which column is what')}`}`
}

/** Whoever is missing has left only if the file is meant to be everybody. */
function everybody({ at, settled }: PreviewPage): Safe {
  const item = (text: string, answer: 'yes' | 'no', active: boolean) => ({
    ...{ text, active, href: `${at}?everybody=${answer}` },
  })
  return mojSubNavigation({
    label: 'Is this everybody?',
    classes: 'ww-filter',
    items: [
      item('This is everybody: who is missing has left', 'yes', settled.isWholeRoll),
      item('This is some of them: nobody leaves', 'no', !settled.isWholeRoll),
    ],
  })
}

const STOPS: Readonly<Record<Suspicion['kind'], string>> = {
  'many-left': 'Many are missing',
  'nobody-known': 'Nobody is known',
  'many-changed': 'Much would change',
}

const stops = ({ suspicious }: Shown): Safe =>
  html`${sectionHead({ id: 'stop', text: 'Look at this first' })}
    <ul class="ww-plain">
      ${suspicious.map(
        ({ kind, why }) =>
          html`<li><p class="govuk-body ww-aside">${stateTag('at-risk', STOPS[kind])}<br />${why}</p></li>`,
      )}
    </ul>`

function acceptForm({ settled, form }: PreviewPage): Safe {
  return html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="accept" />
    <input type="hidden" name="digest" value="${settled.digest}" />
    <input type="hidden" name="everybody" value="${settled.isWholeRoll ? 'yes' : 'no'}" />
    ${settled.suspicious.length > 0 && tick(form, { name: 'sure', label: 'I have looked at this, and the file is right' })}
    ${button({ text: sayAccept(settled), preventDoubleClick: true })}
  </form>`
}
