import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import type { DeclaredExceptions } from '../controls/declared-exceptions.ts'
import { DECIDER_WORDS, DECISION_WORDS, stands } from '../exception.ts'
import type { ExceptionRow } from '../queries/exceptions.ts'
import { asWritten, count } from './say.ts'

type Shown = {
  asked: readonly DeclaredExceptions[]
  personId: string | null
  today: Temporal.PlainDate
  form: Form
}

export function exceptionsView(rows: readonly ExceptionRow[], shown: Shown): PageView {
  const { asked, personId, form } = shown
  const mine = rows.filter(row => row.personId === personId)
  const others = rows.filter(row => row.personId !== personId)
  const waits = others.filter(({ decision }) => decision === null).length
  return {
    title: 'Declare or ask',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not kept yet',
    body: html`${pageHead({
      say: waits
        ? `${count(waits, 'declaration waits', 'declarations wait')} for you.`
        : asked.length
          ? 'Declare it, or ask first.'
          : 'The policy has nothing to be declared here.',
      under: 'You and whoever decides read it, and nobody else.',
    })}
    ${others.map(row => html`${exceptionPart(row, shown)} ${decisionForm(row, shown)}`)}
    ${asked.length > 0 && declareForm(shown)} ${mine.map(row => exceptionPart(row, shown))}`,
  }
}

function declareForm({ asked, form: { typed, errors } }: Shown): Safe {
  const isThis = !one(typed['exceptionId'])
  const form = isThis ? { typed, errors } : { typed: {}, errors: {} }
  return html`<h2 class="ww-h2 ww-h2--ruled">Declare or ask</h2>
    ${asked.filter(({ usual }) => usual !== '').map(({ about, usual }) => html`<p>${about}. Otherwise: ${usual}.</p>`)}
    ${postForm(
      html`${chooseOne(form, {
        ...{ name: 'about', label: 'What is it about?' },
        items: asked.map(({ about, decidedBy }) => ({
          ...{ value: about, text: about, hint: `Decided by ${DECIDER_WORDS[decidedBy]}` },
        })),
      })}
      ${linesField(form, {
        ...{ name: 'words', label: 'In your own words', rows: 5 },
        hint: 'Who it is with, how you know them, and by what: an app, a site, a telephone',
      })}
      ${dayField(form, { name: 'since', label: 'If it has begun: since when?', hint: 'Leave it empty if you ask first' })}`,
      'Send it',
    )}`
}

function exceptionPart(row: ExceptionRow, { today }: Shown): Safe {
  return html`${sectionHead({ id: `exception-${row.id}`, text: row.name })}
    <p class="ww-soft">${row.about}. Declared ${sayMoment(row.declaredAt)}${row.since ? `, since ${sayDay(row.since)}` : ''}.</p>
    <div class="govuk-inset-text">${asWritten(row.words)}</div>
    <p>${stateOf(row, today)}</p>
    ${row.decidedAt && html`<p>${row.decisionWords} <span class="ww-small ww-soft">${row.decidedBy ?? ''}, ${sayMoment(row.decidedAt)}</span></p>`}`
}

function stateOf(row: ExceptionRow, today: Temporal.PlainDate): Safe {
  const { decision, endsOn, decidedAt, since } = row
  if (decision === null || !decidedAt) return stateTag('at-risk', 'Not decided yet')
  const isLate = since !== null && Temporal.PlainDate.compare(since, dayOf(decidedAt)) < 0
  const late =
    isLate && decision === 'allowed'
      ? html`<br />${stateTag('not-met', 'Late: it had begun before it was decided')}`
      : html``
  const until = endsOn ? ` until ${sayDay(endsOn)}` : ''
  if (stands(row, today)) return html`${stateTag('met', `Allowed${until}`)}${late}`
  if (decision === 'allowed')
    return html`${stateTag('nothing-due', `Ended by itself on ${endsOn ? sayDay(endsOn) : ''}`)}${late}`
  return stateTag('nothing-due', DECISION_WORDS[decision])
}

/** Several forms on one page: each keeps its own answers and shows its own faults. */
function decisionForm({ id, decision, needsEnd }: ExceptionRow, { form: { typed, errors } }: Shown): Safe {
  const isThis = one(typed['exceptionId']) === id
  const form = isThis ? { typed, errors } : { typed: {}, errors: {} }
  const offered =
    decision === 'allowed' ? (['ended', 'allowed', 'refused'] as const) : (['allowed', 'refused'] as const)
  return html`<form method="post" novalidate>
    <input type="hidden" name="exceptionId" value="${id}" />
    ${chooseOne(form, {
      ...{ name: 'decision', label: decision === null ? 'What is decided?' : 'Decide again' },
      items: offered.map(value => ({
        value,
        text: value === 'ended' ? 'It ends now' : DECISION_WORDS[value],
      })),
    })}
    ${linesField(form, { name: 'words', label: 'What you talked about, and why', rows: 4 })}
    ${dayField(form, { name: 'endsOn', label: needsEnd ? 'If it is allowed: until when?' : 'If it is allowed: look at it again by' })}
    ${button({ text: 'Keep the decision', classes: decision === null ? '' : 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
}
