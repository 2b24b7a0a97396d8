import { html, type Part, type Safe } from './html.ts'
import { stateTag, toneOf, type State } from './states.ts'

/** The first sentence is the page: it says the whole state, and it is the h1. */
export const pageHead = ({ over, say, under }: { over?: Part; say: Part; under?: Part }): Safe =>
  html`${over !== undefined && html`<p class="ww-over">${over}</p>`}
    <h1 class="govuk-heading-xl ww-say">${say}</h1>
    ${under !== undefined && html`<p class="ww-under">${under}</p>`}`

export type SectionHead = { id: string; number?: string; text: Part }

/** The head of a section of a policy, with the ink line under it. */
export const sectionHead = ({ id, number, text }: SectionHead): Safe =>
  html`<h2 class="ww-clauses__head" id="${id}">${number !== undefined && html`${number} &ensp; `}${text}</h2>`

export type Clause = {
  id?: string
  reference: string
  text: Safe
  margin: {
    state?: State
    /** In the place of the state, where a clause is being decided: a certainty, or "Accepted". */
    mark?: Safe
    figure?: Safe
    note?: Part
    action?: Safe
  }
}

/** A clause and its ruled margin; the rule thickens where the clause needs somebody. */
export function clauseRow({ id, reference, text, margin }: Clause): Safe {
  const { state, mark, figure, note, action } = margin
  const tone = state ? ` ww-margin--${toneOf(state)}` : ''
  return html`<article
    class="ww-clause"
    id="${id ?? `c${reference.replaceAll('.', '-')}`}"
    aria-label="Clause ${reference}"
  >
    <span class="ww-clause__no">${reference}</span>
    <div class="ww-clause__text">${text}</div>
    <div class="ww-margin${tone}">
      ${mark ?? (state && stateTag(state))} ${figure && html`<p class="ww-margin__figure">${figure}</p>`}
      ${note !== undefined && html`<p>${note}</p>`}${action}
    </div>
  </article>`
}

export const clauses = (rows: readonly Safe[]): Safe => html`<div class="ww-clauses">${rows}</div>`

/** Of 400 clauses most are kept: they fold to one line, and open where they stand. */
export const foldedClauses = (words: string, rows: readonly Safe[]): Safe =>
  html`<details class="govuk-details ww-folded">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${words}</span>
    </summary>
    ${rows}
  </details>`

export type Need = {
  /** A `clock`. */
  when: Safe
  /** How long late, or how long is left. */
  left?: Part
  title: Part
  lines: readonly Part[]
  /** One button, or the form that holds it. */
  action?: Safe
}

export const needsRow = ({ when, left, title, lines, action }: Need): Safe =>
  html`<li class="ww-need">
    <div class="ww-need__when">${when}${left !== undefined && html`<span>${left}</span>`}</div>
    <div>
      <h2>${title}</h2>
      ${lines.map(line => html`<p>${line}</p>`)}
    </div>
    ${action && html`<div class="ww-need__deed">${action}</div>`}
  </li>`

export const needs = (rows: readonly Need[]): Safe =>
  html`<ol class="ww-needs">
    ${rows.map(needsRow)}
  </ol>`

export type StripStep = { state: Safe; lines: readonly Part[] }

/** Who did what to a document, when, with the minute. */
export const strip = (steps: readonly StripStep[]): Safe =>
  html`<ol class="ww-strip">
    ${steps.map(
      ({ state, lines }) =>
        html`<li>${state}<span>${lines.map((line, n) => html`${n > 0 && html`<br />`}${line}`)}</span></li>`,
    )}
  </ol>`

/** On every page of a practice school, on paper too. `people` is where one chooses whom to be. */
export const practiceStrip = (people?: string): Safe =>
  html`<aside class="ww-practice" aria-label="Practice school">
    <div class="govuk-width-container">
      <strong>Practice school:</strong> nothing here is real and nothing is sent.${
        people && html` <a class="govuk-link govuk-link--inverse" href="${people}">Be somebody else</a>`
      }
    </div>
  </aside>`

/** Above every form in which somebody may be telling us of a child in danger. */
export const emergencyLine = (find: readonly string[] = []): Safe =>
  html`<section class="ww-999" aria-label="In an emergency">
    A child in danger now? <a class="govuk-link" href="tel:999">Call 999</a>.${
      find.length > 0 && ` Then find ${find.join(' or ')}.`
    }
    Not an emergency? <a class="govuk-link" href="tel:101">Call 101</a>, the police.
  </section>`

/** A number that a phone can ring. */
export const telephone = (number: string): Safe =>
  html`<a class="govuk-link" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>`

export const isNumber = (contact: string): boolean => /^[\d +()-]+$/.test(contact)

/** However it is reached: a number to ring, an address to write to, a page to open. */
export function hrefOf(contact: string): string {
  if (contact.includes('@')) return `mailto:${contact}`
  if (isNumber(contact)) return `tel:${contact.replace(/[^\d+]/g, '')}`
  return /^https?:\/\//.test(contact) ? contact : `https://${contact}`
}

export const reachedAt = (contact: string): Safe =>
  contact.includes('@') || isNumber(contact)
    ? html`<a class="govuk-link" href="${hrefOf(contact)}">${contact}</a>`
    : html`<a class="govuk-link" href="${hrefOf(contact)}" rel="noreferrer">${contact}</a>`

/** Somebody's own words, line by line. An address in them is only text, and a long one breaks. */
export const asWritten = (text: string): Safe =>
  html`<span class="ww-verbatim"
    >${text.split('\n').map((line, n) => html`${n > 0 && html`<br />`}${line}`)}</span
  >`
