import { sayMoment } from '../clock.ts'
import { type Form, linesField } from '../design/form.ts'
import { html, type Safe } from '../design/html.ts'
import { button, summaryList } from '../design/macros.ts'
import { asWritten } from '../design/parts.ts'
import { clock, step } from '../design/states.ts'
import { type DocumentList, KIND_OF_DOCUMENT_WORDS, type ShownDocument } from './document.ts'

const momentOf = (at: string): string => sayMoment(Temporal.Instant.from(at))
const link = (href: string, text: string, hidden: string): Safe =>
  html`<a class="govuk-link" href="${href}">${text}<span class="govuk-visually-hidden"> ${hidden}</span></a>`

/** Why no document comes in now; and, where it is asked, the place to answer. */
export function shutPanel({ shut, isLead }: Pick<DocumentList, 'shut' | 'isLead'>, form: Form): Safe | false {
  if (!shut) return false
  return html`<div class="ww-panel ww-ring" id="shut">
    <p>${shut.why}</p>
    ${
      shut.isAsked &&
      isLead &&
      html`<p>If that is not so, write why. It is kept with the record, with your name.</p>
        <form method="post" novalidate>
          ${linesField(form, {
            ...{ name: 'whyNot', label: 'Why is this record about neither?', rows: 2 },
            hint: 'Describe no picture',
          })}
          ${button({ text: 'It is about neither', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
    }
  </div>`
}

export function documentsPart(at: string, { documents, isLead }: DocumentList): Safe {
  if (!documents.length) return html`<p>No document yet.</p>`
  return html`<ol class="ww-plain">${documents.map(one => html`<li id="d${one.n}">${documentPart(at, one, isLead)}</li>`)}</ol>`
}

const row = (text: string, words: Safe | string) => ({
  key: { text },
  value: typeof words === 'string' ? { html: asWritten(words) } : { html: words },
})

function documentPart(at: string, one: ShownDocument, isLead: boolean): Safe {
  return html`<h2 class="ww-h2 ww-head-of-words">${one.n}. ${asWritten(one.name)}</h2>
    <p>${stateOf(one)}</p>
    ${
      (isLead || !one.withdrawn) &&
      summaryList({
        rows: [
          row('What it is', KIND_OF_DOCUMENT_WORDS[one.kind]),
          row('Made by', `${one.madeBy}, ${one.madeWhen}`),
          row('Original', one.originalKept),
          row('It shows', 'No child undressed or in a sexual way, no injury, no child’s drawing'),
          ...(one.withdrawn
            ? [row('Withdrawn', `${one.withdrawn.why}\n${one.withdrawn.by}, ${momentOf(one.withdrawn.at)}`)]
            : []),
        ],
      })
    }
    <p class="ww-soft ww-small">
      Answered by ${one.describedBy}, ${momentOf(one.describedAt)}.${one.added && ` Added by ${one.added.by}, ${momentOf(one.added.at)}.`}
    </p>
    ${actionsOf(`${at}/${one.documentId}`, one, isLead)}`
}

function stateOf(one: ShownDocument): Safe {
  if (one.destroyedAt) return step('done', 'Destroyed, as the police said')
  if (one.sealedAt) return clock('late', 'Sealed: nobody opens it')
  if (one.withdrawn) return html`Withdrawn: kept for those who answer for this record.`
  return one.added ? step('done', 'In this record') : clock('today', 'Described; its file is not here yet')
}

function actionsOf(at: string, one: ShownDocument, isLead: boolean): Safe {
  const hidden = `: document ${one.n}`
  if (one.sealedAt) return html`<p>${link(`${at}/seal`, 'What was done about it', hidden)}</p>`
  const mayOpen = one.added !== null && (isLead || !one.withdrawn)
  return html`<p class="ww-actions">
      ${mayOpen && html`${link(`${at}/original`, 'Save it to open it', hidden)} &ensp;`}
      ${!one.added && !one.withdrawn && isLead && html`${link(`${at}/file`, 'Add its file', hidden)} &ensp;`}
      ${!one.withdrawn && isLead && link(`${at}/withdrawal`, 'Withdraw it', hidden)}
    </p>
    ${
      one.added &&
      button({
        html: html`This should not be here<span class="govuk-visually-hidden">${hidden}</span>`,
        ...{ href: `${at}/seal`, classes: 'govuk-button--secondary ww-button--small' },
      })
    }`
}
