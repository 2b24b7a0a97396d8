import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import type { Id } from '../../../words/ids.ts'
import { isEnded } from '../ended.ts'
import type { Request } from '../queries/request-sql.ts'
import type { RequestsOfChild } from '../queries/requests-of-child.ts'
import { END_WORDS, ENDS } from '../request.ts'
import { requestForm } from './request-form.view.ts'

type Shown = {
  at: string
  now: Temporal.Instant
  me: Id | null
  form: Form
  child: RequestsOfChild
}

export function accessView({ at, now, me, form, child }: Shown): PageView {
  const { name, className, requests } = child
  // The one that came first; another may come meanwhile, of somebody else.
  const open = requests.findLast(one => !isEnded(one))
  return {
    ...{
      title: 'Somebody asks for what is held',
      errors: form.errors,
      errorTitle: 'Not recorded yet',
      wide: false,
    },
    before: html`<a class="govuk-back-link" href="${at.replace(/\/access$/, '')}">Chronology</a>`,
    body: html`${pageHead({
      over: 'Somebody asks for what is held',
      say: className ? `${name}, ${className}` : name,
      under:
        'They are answered within one calendar month of the day on which they asked. What is another person’s is left out, with the reason in its place, and a second lead reads what is given before it is made.',
    })}
    ${open && openPart(open, { at, now, me, form })}
    ${requests
      .filter(one => one !== open)
      .map(
        one =>
          html`<section>
            ${headOf(one)} ${linesOf(one)} ${!isEnded(one) && nextPart(one, `${at}/${one.requestId}`, me)}
          </section>`,
      )}
    ${
      open
        ? details({
            summaryText: 'Somebody else asks too',
            open: Object.keys(form.errors).length > 0,
            html: requestForm(form, child, 'Who else asks?'),
          })
        : requestForm(form, child, 'Who asks?')
    }`,
  }
}

const on = (day: string): string => sayDay(Temporal.PlainDate.from(day))
const moment = (at: string): string => sayMoment(Temporal.Instant.from(at))

export const sayYears = ({ fromYear, toYear }: Pick<Request, 'fromYear' | 'toYear'>): string =>
  fromYear === null ? 'everything' : fromYear === toYear ? `${fromYear}` : `${fromYear} to ${toYear}`

const ASKED = {
  child: 'the child',
  related: 'one of the child’s adults',
  'for-them': 'acting for them',
} as const

const headOf = (one: Request): Safe =>
  html`<h2 class="ww-h2">${one.asker}, ${ASKED[one.askedAs]}</h2>
    <p>
      ${one.reference}. Came on ${on(one.cameOn)}, for ${sayYears(one)}, ${one.withKept ? 'with' : 'without'} ethnic origin and religion. Recorded by ${one.recordedBy}.
      How it is known that it is them: ${asWritten(one.checked)}
    </p>
    ${one.although && html`<p><strong>They must not be told anything about this child.</strong> Why they are answered: ${asWritten(one.although)}</p>`}`

function openPart(open: Request, { at, now, me, form }: Omit<Shown, 'child'>): Safe {
  const one = `${at}/${open.requestId}`
  const isLate = Temporal.PlainDate.compare(Temporal.PlainDate.from(open.dueOn), dayOf(now)) < 0
  return html`<section>
    ${headOf(open)}
    <p><strong>${isLate ? `Late. It was to be answered by ${on(open.dueOn)}` : `To be answered by ${on(open.dueOn)}`}.</strong></p>
    ${linesOf(open)} ${nextPart(open, one, me)}
    <p><a class="govuk-link" href="${one}/left-out">What was left out, by whom and why</a></p>
    <h3 class="govuk-heading-s">Record what has become of it</h3>
    <form method="post" action="${one}/end" novalidate>
      ${chooseOne(form, {
        ...{ name: 'kind', label: 'What has happened?' },
        items: ENDS.filter(value => value !== 'longer' || !open.longer).map(value => ({
          ...{ value, text: END_WORDS[value].says, hint: END_WORDS[value].hint },
        })),
      })}
      ${textField(form, { name: 'toWhom', label: 'To whom, if it was given' })}
      ${linesField(form, { name: 'words', label: 'How, or why?', rows: 2 })}
      ${dayField(form, { name: 'happenedOn', label: 'On which day, if not today' })}
      ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
    </form>
  </section>`
}

/** What comes next, and for whom. */
function nextPart({ answer, outcomes }: Request, one: string, me: Id | null): Safe {
  const go = html`<p>
    <a class="govuk-link" href="${one}/entries">Go through the file</a> &ensp;
    <a class="govuk-link" href="${one}/given">See what would be given</a>
  </p>`
  if (!answer || answer.review?.agrees === false || outcomes.length) return go
  if (!answer.review)
    return html`<p>
        ${
          me !== null && answer.chosenBy.includes(me)
            ? 'It waits for a second lead, who may open all that is in it and chose nothing of it. If there is none, the headteacher names another deputy.'
            : html`<strong>You are the second pair of eyes.</strong> <a class="govuk-link" href="${one}/given">Read what is given</a>`
        }
      </p>
      ${go}`
  return html`${go}
    <form method="post" action="${one}/pdf">${button({ text: answer.made.length ? 'Make the PDF again' : 'Make the PDF' })}</form>`
}

function linesOf({ longer, answer, outcomes, rest }: Request): Safe {
  return html`${rest > 0 && outcomes.length > 0 && html`<p><strong>${rest} ${rest === 1 ? 'concern stands' : 'concerns stand'} in no answer yet.</strong></p>`}
    <ul class="govuk-list govuk-list--bullet">
      ${longer && html`<li>It takes longer; they were told on ${on(longer.toldOn)}: ${asWritten(longer.reason)}</li>`}
      ${answer && html`<li>Sent to a second lead on ${moment(answer.offeredAt)} by ${answer.offeredBy}.</li>`}
      ${
        answer?.review &&
        html`<li>
          ${answer.review.agrees ? 'Agreed to' : 'Sent back'} on ${moment(answer.review.reviewedAt)} by
          ${answer.review.reviewedBy}.${answer.review.words && html` ${asWritten(answer.review.words)}`}
        </li>`
      }
      ${answer?.made.map(
        ({ entries, madeAt, madeBy, sha256 }) =>
          html`<li>
            Made on ${moment(madeAt)} by ${madeBy}: ${entries} ${entries === 1 ? 'entry' : 'entries'}.
            <span class="ww-small ww-soft ww-verbatim">SHA-256 ${sha256}</span>
          </li>`,
      )}
      ${outcomes.map(
        ({ kind, toWhom, words, happenedOn, recordedBy }) =>
          html`<li>
            ${kind === 'given' ? `Given to ${toWhom}` : 'Asked for no more'}, ${on(happenedOn)}, recorded by ${recordedBy}:
            ${asWritten(words)}
          </li>`,
      )}
    </ul>`
}
