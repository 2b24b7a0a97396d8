import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { dayField, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { DUTY_WORDS, type Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { DIMENSIONS } from '../dimensions.ts'
import type { AllTerms, TermFigures } from '../queries/term-figures.ts'
import type { TermTable } from '../term-tables.ts'
import { asWritten, link, listed, lowerFirst } from './say.ts'

export const NOT_SHOWN = 'Not shown'

export type TermsShown = {
  base: string
  all: AllTerms
  /** Which of those that were made is read. */
  at: number
  /** Whom the policy has them reviewed by. */
  readers: readonly Duty[]
  makes: boolean
  /** Who signs that they were reviewed, where it is somebody who does. */
  reviews: Id | null
  form: Form
}

export function termFiguresView(shown: TermsShown): PageView {
  const { all, at, form, base, makes } = shown
  const [term, before] = [all.made[at], all.made[at + 1]]
  return {
    ...{ title: 'Figures of concerns', errors: form.errors, errorTitle: 'Not signed yet' },
    body: html`${pageHead({
      ...(makes ? { over: link(`${base}/concerns`, 'Concerns') } : {}),
      say: term ? `Concerns about children, ${term.termName}` : 'Concerns about children: no figures yet',
      under: term
        ? sayTotal(term, before)
        : 'They are made once, after a term has ended: signed by a safeguarding lead, then by whoever reviews them.',
    })}
      ${duePart(shown)}
      ${term && html`${signedPart(term, shown)} ${term.shown.map(one => tablePart(one, before))} ${howPart(term, base)}`}
      ${all.made.length > 1 && othersPart(shown)}`,
  }
}

const say = (count: number | null): string => (count === null ? NOT_SHOWN : String(count))

function sayTotal({ total }: TermFigures, before: TermFigures | undefined): string {
  if (total === null)
    return 'There were fewer than five, or they were about fewer than five children: nothing is shown.'
  return `${total} were decided in the term.${before ? ` The term before: ${lowerFirst(say(before.total))}.` : ''}`
}

/** Terms that have ended and have no figures: it shows, to everybody who would read them. */
function duePart({ all: { due }, makes, form }: TermsShown): Safe | false {
  const [next] = due
  if (!next) return false
  return html`${due.map(
    ({ name, to }) =>
      html`<p>${clock('late', 'Not signed')} <strong>${name}</strong> ended on ${sayDay(to)}. No safeguarding lead has signed its figures.</p>`,
  )}
  ${
    makes &&
    html`<form method="post" novalidate class="ww-panel">
      <input type="hidden" name="deed" value="make" />
      <input type="hidden" name="endsOn" value="${next.to.toString()}" />
      <p>
        Counted once and never again: what was decided from ${sayDay(next.from)} to ${sayDay(next.to)}. What is kept from
        one of the leads is in no figure. No number below five is shown, and none from which one could be worked out.
      </p>
      ${linesField(form, {
        ...{ name: 'remark', label: 'Anything that governors should know, if there is' },
        hint: 'Also a correction of an earlier term. Name no child, and no number below five',
      })}
      ${button({ text: `Count and sign ${next.name}`, preventDoubleClick: true })}
    </form>`
  }`
}

function signedPart(term: TermFigures, { readers, reviews, form }: TermsShown): Safe {
  const missing = readers.filter(reader => !term.reviews.some(({ duty }) => duty === reader))
  const mayReview = reviews !== null && !term.reviews.some(({ isMine }) => isMine)
  return html`<section aria-labelledby="signed">
    <h2 class="ww-h2" id="signed">Signed</h2>
    <ul class="govuk-list">
      <li>${step('done', 'Made')} ${term.madeBy}, ${sayMoment(term.madeAt)}</li>
      ${term.reviews.map(
        ({ name, duty, reviewedAt, metOn, minute }) =>
          html`<li>
            ${step('done', 'Reviewed')} ${name}, ${lowerFirst(DUTY_WORDS[duty])}, ${sayDay(dayOf(Temporal.Instant.from(reviewedAt)))}:
            meeting of ${sayDay(Temporal.PlainDate.from(metOn))}${minute && `, minute ${minute}`}
          </li>`,
      )}
      ${missing.length > 0 && html`<li>${clock('late', 'Not signed')} ${listed(missing.map(duty => lowerFirst(DUTY_WORDS[duty])))}</li>`}
    </ul>
    ${term.remark !== null && html`<p><strong>The lead says:</strong> ${asWritten(term.remark)}</p>`}
    ${
      mayReview &&
      html`<form method="post" novalidate class="ww-panel">
        <input type="hidden" name="deed" value="review" />
        <input type="hidden" name="figuresId" value="${term.figuresId}" />
        ${dayField(form, { name: 'metOn', label: 'On which day did the meeting look at them?' })}
        ${textField(form, { name: 'minute', label: 'Minute, if there is one', classes: 'govuk-input--width-10' })}
        ${button({ text: 'Sign that they were reviewed', preventDoubleClick: true })}
      </form>`
    }
  </section>`
}

/** Beside the term before only what both of them show. */
function tablePart({ part, rows }: TermTable, before: TermFigures | undefined): Safe {
  const was = before?.shown.find(one => one.part === part)?.rows ?? []
  return table({
    ...{
      caption: DIMENSIONS[part].title,
      captionClasses: 'ww-h2',
      classes: 'ww-grid',
      firstCellIsHeader: true,
    },
    head: [
      { text: DIMENSIONS[part].title },
      { text: 'Concerns' },
      ...(before ? [{ text: before.termName }] : []),
    ],
    rows: rows.map(({ label, count }) => [
      { text: label },
      { text: say(count) },
      ...(before ? [{ text: say(was.find(one => one.label === label)?.count ?? null) }] : []),
    ]),
  })
}

const howPart = ({ figuresId, startsOn, endsOn }: TermFigures, base: string): Safe =>
  html`<p>${link(`${base}/figures-of-concerns/${figuresId}/csv`, 'Save these figures as CSV')}</p>
    <p class="ww-soft">
      Each concern about a child that was decided from ${sayDay(startsOn)} to ${sayDay(endsOn)} stands in one row of each
      table. “${NOT_SHOWN}”: fewer than five, none, about fewer than five children, or hidden so that none of those can be
      worked out. What is kept from one of the safeguarding leads is in none. These numbers are as they were signed and are never counted again.
    </p>`

const othersPart = ({ all: { made }, at, base }: TermsShown): Safe =>
  html`<h2 class="ww-h2">Other terms</h2>
    <ul class="govuk-list">
      ${made.map(
        ({ figuresId, termName }, n) =>
          n !== at && html`<li>${link(`${base}/figures-of-concerns?term=${figuresId}`, termName)}</li>`,
      )}
    </ul>`
