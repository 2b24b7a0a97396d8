import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { checkboxes, radios, textarea } from '../../../platform/design/macros.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import { type Line, LINE_WORDS, linesOfRecord, type LineState } from '../checklist.ts'
import type { ConcernRecord } from '../queries/record.ts'
import type { Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { asWritten, count, dayIn, listed, lowerFirst, momentOf } from './say.ts'

/** What a good record has: some lines tick themselves, the rest the lead answers. The report stays as it is. */
export function checksPart(shown: Shown): Safe | false {
  const { record, form, mayDeal } = shown
  const lines = linesOfRecord(record, shown.lines)
  if (!lines.length) return false
  const kept = lines.filter(({ says }) => says === 'plain' || says === 'met').length
  const isOpen = Object.keys(form.errors).some(name => name === 'checks' || name.startsWith('why-'))
  return folded(
    `Is it a good record? ${kept} of ${lines.length} lines pass`,
    isOpen,
    html`<ul class="ww-plain ww-checks">
        ${lines.filter(({ says }) => says !== 'open').map(line => answered(line, record))}
      </ul>
      ${mayDeal && toAnswer(shown, lines)}`,
  )
}

const answered = ({ line, says, answer }: LineState, record: ConcernRecord): Safe =>
  html`<li class="govuk-!-margin-bottom-2">
    ${stateTag(says === 'not-met' ? 'not-met' : 'met', `${says === 'not-met' ? 'No' : 'Yes'}: ${lowerFirst(LINE_WORDS[line])}`)}<br />
    <span class="ww-small ww-soft"
      >${answer ? `${answer.answeredBy}, ${dayIn(answer.answeredAt)}.` : `Plain from the record. ${seenIn(line, record)}`}
      ${answer?.why && asWritten(answer.why)}</span
    >
  </li>`

const SEEN: Readonly<Partial<Record<Line, (record: ConcernRecord) => string>>> = {
  'child-identified': ({ children }) =>
    children.length ? `${listed(children.map(({ name }) => name))}.` : '',
  'writer-signed': ({ signedAs, signedPosition, reportedAt }) =>
    `${[signedAs, signedPosition].filter(Boolean).join(', ')}, signed on ${momentOf(reportedAt.toString())}.`,
  'event-time-given': record => sayWhen(record),
  'record-time-given': record =>
    `Written on ${momentOf(record.writtenAt.toString())}, by the server’s clock${sayGap(record)}.`,
  'fact-opinion-hearsay-apart': record => `${sayParts(record)}.`,
  'childs-own-words': ({ said }) => (said ? 'They stand by themselves, as they were typed.' : ''),
  'body-map': ({ marks }) =>
    marks.length ? `The writer put ${count(marks.length, 'mark', 'marks')}, in words or on the map.` : '',
}

/** What of the record the line is about: shown beside its tick, and to whoever has to answer it. */
const seenIn = (line: Line, record: ConcernRecord): string => SEEN[line]?.(record) ?? ''

const sayWhen = ({ happened, more: { happenedOn, atTime } }: ConcernRecord): string => {
  const given = [happenedOn && sayDay(Temporal.PlainDate.from(happenedOn)), atTime, happened].filter(Boolean)
  return given.length ? `The writer put: ${given.join(', ')}.` : 'The writer put nothing.'
}

function sayGap({ more: { happenedOn }, writtenAt }: ConcernRecord): string {
  if (!happenedOn) return ''
  const { days } = Temporal.PlainDate.from(happenedOn).until(dayOf(writtenAt))
  return days > 0 ? `, ${count(days, 'day', 'days')} after it happened` : ', on the day it happened'
}

/** The form keeps them apart: which of its parts the writer used. */
function sayParts({ saw, said, othersSaid, thought }: ConcernRecord): string {
  const parts = [
    saw && 'what the writer saw or heard',
    said && 'the child’s own words',
    othersSaid && 'what others told',
    thought && 'what the writer thinks',
  ].filter(Boolean)
  const empty = [!othersSaid && 'told by others', !thought && 'thought'].filter(Boolean)
  return `Written by themselves: ${listed(parts.map(String))}${empty.length ? `. Left empty: what was ${empty.join(', and what was ')}` : ''}`
}

function toAnswer(shown: Shown, lines: readonly LineState[]): Safe | false {
  const open = lines.filter(({ says }) => says === 'open' || says === 'not-met')
  if (!open.length) return false
  const error = shown.form.errors['checks']
  return html`<form method="post" novalidate id="checks">
    <input type="hidden" name="deed" value="check" />
    ${error && html`<p class="govuk-error-message">${error}</p>`} ${open.map(line => field(line, shown))}
    ${quiet({ text: 'Keep these answers' })}
  </form>`
}

function field({ line }: LineState, { form, record }: Shown): Safe {
  const error = form.errors[`why-${line}`]
  const why = textarea({
    ...{ id: `why-${line}`, name: `why-${line}`, rows: 2, value: one(form.typed[`why-${line}`]) },
    label: { text: 'If not, what is missing?', classes: 'ww-label--light' },
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  })
  const seen = seenIn(line, record)
  const choice = radios({
    ...{ name: `is-${line}`, idPrefix: `is-${line}`, value: one(form.typed[`is-${line}`]) },
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: LINE_WORDS[line], classes: 'ww-label' } },
    ...(seen ? { hint: { text: seen } } : {}),
    items: [
      { value: 'yes', text: line === 'body-map' ? 'Yes, or none were seen' : 'Yes' },
      { value: 'no', text: 'No' },
    ],
  })
  return html`${choice} ${why} ${record.reporterId !== null && asks(line, form.typed[`asks-${line}`] ?? '', record)}`
}

/** The writer answers beneath what they wrote, which stays as it is. */
const asks = (line: Line, typed: string | readonly string[], { signedAs }: ConcernRecord): Safe =>
  checkboxes({
    ...{ name: `asks-${line}`, idPrefix: `asks-${line}`, classes: 'govuk-checkboxes--small' },
    items: [{ value: 'yes', text: `Ask ${signedAs} this`, checked: one(typed) === 'yes' }],
  })
