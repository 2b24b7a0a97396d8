import { sayBy, sayDay, sayMoment } from '../../../platform/clock.ts'
import {
  chooseOne,
  chooseSome,
  dayField,
  type Form,
  linesField,
  postForm,
  textField,
  tick,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import type { FiledDocument } from '../../concerns/index.ts'
import { sayBytes, sayLarge } from '../bundle/documents.ts'
import { STEP_WORDS, STEPS } from '../transfer.ts'
import type { Transfer, TransfersOfChild } from '../queries/transfers-of-child.ts'

type Shown = {
  base: string
  at: string
  now: Temporal.Instant
  form: Form
  child: TransfersOfChild
  code: string
  documents: readonly FiledDocument[]
}

export function transferView(shown: Shown): PageView {
  const { at, form, child } = shown
  const { name, className, concerns, unsent, transfers } = child
  const open = transfers.find(({ isEnded }) => !isEnded)
  return {
    ...{
      title: 'Send the file to the next school',
      errors: form.errors,
      errorTitle: 'Not recorded yet',
      wide: false,
    },
    before: html`<a class="govuk-back-link" href="${at.replace(/\/transfer$/, '')}">Chronology</a>`,
    body: html`${pageHead({
      over: 'The file goes to the next school',
      say: className ? `${name}, ${className}` : name,
      under:
        'The child protection file is with the next school within five days of the child’s first day there, apart from the main file, and the school says that it came.',
    })}
    <p>
      ${concerns} ${concerns === 1 ? 'concern stands' : 'concerns stand'} in the file that you can
      open.${transfers.length > 0 && unsent > 0 && html` <strong>${unsent} of them ${unsent === 1 ? 'stands' : 'stand'} in no sealed file yet.</strong>`}
    </p>
    ${open ? openPart(open, shown) : beginPart(form)}
    ${transfers.filter(one => one !== open).map(one => html`<section>${headOf(one)} ${linesOf(one)}</section>`)}`,
  }
}

const beginPart = (form: Form): Safe =>
  html`<h2 class="ww-h2">Where does the child go?</h2>
    ${postForm(
      [
        textField(form, { name: 'toSchool', label: 'Which school?' }),
        textField(form, {
          name: 'toPerson',
          label: 'Who receives it there?',
          hint: 'The designated safeguarding lead, by name',
        }),
        textField(form, {
          name: 'reachedAt',
          label: 'Their telephone number',
          hint: 'From the school’s own page, never from a message',
        }),
        dayField(form, { name: 'startsOn', label: 'The child’s first day there' }),
      ],
      'Begin',
    )}`

const headOf = ({ toSchool, reference, isEnded, toPerson, reachedAt, startsOn }: Transfer): Safe =>
  html`<h2 class="ww-h2">${toSchool}${isEnded && ', done'}</h2>
    <p>${reference}. ${toPerson}, ${reachedAt}. First day there: ${sayDay(Temporal.PlainDate.from(startsOn))}.</p>`

function openPart(open: Transfer, { base, at, form, now, code, documents }: Shown): Safe {
  const due = open.dueAt && Temporal.Instant.from(open.dueAt)
  const isLate = due && Temporal.Instant.compare(due, now) <= 0
  const one = `${at}/${open.transferId}`
  return html`<section>
    ${headOf(open)}
    ${due && html`<p><strong>${isLate ? 'Late. ' : ''}${open.isSent ? 'The receipt' : 'With the other school'}: ${lowerFirst(sayBy(due))}.</strong></p>`}
    ${linesOf(open)}
    <h3 class="govuk-heading-s">${open.bundles.length ? 'Make it again' : 'Make the sealed file'}</h3>
    <ol class="govuk-list govuk-list--number">
      <li>Write down this code: <strong>${code}</strong>. It opens the file that you save here and no other, and stands nowhere else.</li>
      <li>
        Save the sealed file.
        <form method="post" action="${one}/file">
          <input type="hidden" name="code" value="${code}" />
          ${tick(form, { name: 'withKept', label: 'Put in ethnic origin and religion, where the record has them' })}
          ${goWithIt(base, form, documents)}
          ${button({ text: 'Save the sealed file', classes: open.isSent ? 'govuk-button--secondary' : '' })}
        </form>
      </li>
      <li>Send it by the way that you both trust: their secure mail, or by hand. It opens in any browser, without Watchword.</li>
      <li>Ring ${open.toPerson} on ${open.reachedAt} and read the code to them. Never send it.</li>
    </ol>
    <h3 class="govuk-heading-s">Record what has become of it</h3>
    <form method="post" action="${one}/steps" novalidate>
      ${chooseOne(form, {
        ...{ name: 'kind', label: 'What has happened?' },
        items: STEPS.map(value => ({ value, text: STEP_WORDS[value].says, hint: STEP_WORDS[value].hint })),
      })}
      ${linesField(form, { name: 'words', label: 'How?', rows: 2 })}
      ${dayField(form, { name: 'happenedOn', label: 'On which day, if not today' })}
      ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
    </form>
  </section>`
}

/** What goes as it is, since nothing can be taken out of it: whoever sends it has read it. */
function goWithIt(base: string, form: Form, documents: readonly FiledDocument[]): Safe | false {
  const readAt = new Map(documents.map(({ concernId, reference }) => [concernId, reference]))
    .entries()
    .toArray()
  const large = sayLarge(documents.reduce((sum, { bytes }) => sum + bytes, 0))
  return (
    documents.length > 0 &&
    html`<p>
        ${documents.length === 1 ? 'One document goes' : `${documents.length} documents go`} with it as ${documents.length === 1 ? 'it is' : 'they are'}:
        nothing is taken out, so another child may be named there. Read each before you send it: ${readAt.map(([id, reference], n) => html`${n > 0 && ', '}<a class="govuk-link" href="${base}/concerns/${id}/documents">${reference}</a>`)}.
        ${large && html`<strong>The file gets up to about ${large} large:</strong> ask whether their mail takes that.`}
      </p>
      ${chooseSome(form, {
        ...{ name: 'leave', label: 'Leave out', classes: 'govuk-checkboxes--small' },
        items: documents.map(({ documentId, name, reference, bytes }) => ({
          ...{ value: documentId, text: `${name} (${reference}, ${sayBytes(bytes)})` },
        })),
      })}`
  )
}

const linesOf = ({ bundles, steps }: Transfer): Safe | false =>
  bundles.length + steps.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">
    ${bundles.map(
      ({ madeAt, madeBy, withKept, concerns, entries, documents, sha256, receipt }) =>
        html`<li>
          Sealed on ${momentOf(madeAt)} by ${madeBy}: ${concerns} ${concerns === 1 ? 'concern' : 'concerns'}, ${entries} entries${documents > 0 && `, ${documents} ${documents === 1 ? 'document' : 'documents'}`}${withKept && ', with ethnic origin and religion'}.
          <span class="ww-small ww-soft ww-verbatim">SHA-256 ${sha256}</span>
          ${
            receipt &&
            html`<br /><strong>${receipt.isWhole ? 'Received' : 'Received, and not whole'}</strong>: ${receipt.name},
              ${receipt.post}, on ${momentOf(receipt.receivedAt)}.${receipt.words && html` ${asWritten(receipt.words)}`}`
          }
        </li>`,
    )}
    ${steps.map(
      ({ kind, words, happenedOn, recordedBy }) =>
        html`<li>${STEP_WORDS[kind].says}, ${sayDay(Temporal.PlainDate.from(happenedOn))}, by ${recordedBy}: ${asWritten(words)}</li>`,
    )}
  </ul>`

const momentOf = (text: string): string => sayMoment(Temporal.Instant.from(text))
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
