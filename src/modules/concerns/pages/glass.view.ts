import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, deedButton, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { pageShown } from '../../../platform/list-page.ts'
import type { Chronology } from '../queries/chronology.ts'
import type { Glass, GlassOfChild } from '../queries/glass.ts'
import { VERDICT_WORDS } from '../verdict.ts'
import { timelineOf } from './chronology.view.ts'
import { asWritten, count, link, momentOf } from './say.ts'

const sayHours = (hours: number) => count(hours, 'hour', 'hours')
const sayChild = ({ name, className }: Pick<GlassOfChild, 'name' | 'className'>) =>
  className ? `${name}, ${className}` : name

type Before = {
  base: string
  at: string
  child: GlassOfChild
  hours: number
  mayOpen: boolean
  readsByDuty: boolean
  form: Form
}

/** What happens when it is opened stands above the form that opens it. */
export function beforeOpeningView(shown: Before): PageView {
  const { base, child, mayOpen, readsByDuty, form } = shown
  const file = `${base}/children/${child.personId}/concerns`
  return {
    ...{
      title: 'Open a file in an emergency',
      errors: form.errors,
      errorTitle: 'Not opened yet',
      wide: false,
    },
    before: readsByDuty
      ? html`<a class="govuk-back-link" href="${file}">Chronology</a>`
      : html`<a class="govuk-back-link" href="${base}/people/${child.personId}">Their record</a>`,
    body: html`${pageHead({
      say: sayChild(child),
      under: readsByDuty
        ? html`You read this file by your duty: ${link(file, 'open the chronology')}.`
        : 'What is kept of concerns about this child is for the safeguarding leads. In an emergency you can open it.',
    })}
    ${mayOpen && !readsByDuty && openingPart(shown)} ${openingsPart(shown)}`,
  }
}

const openingPart = ({ hours, form }: Before): Safe =>
  html`<p><strong>A child in danger now?</strong> Call 999 first. Nobody needs a file for that.</p>
    <h2 class="govuk-heading-m">What happens when you open it</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>You read this child’s file for ${sayHours(hours)}: no other child’s, and no other child is named in it.</li>
      <li>
        The safeguarding lead and the deputies are told at once that something waits. They read your name and the words
        that you write here.
      </li>
      <li>Each page that you read is kept, as read in an emergency.</li>
      <li>It closes by itself after ${sayHours(hours)}, or when you close it.</li>
      <li>Somebody else then says whether it was right, and what follows.</li>
      <li>What you are kept from elsewhere does not stand in it.</li>
    </ul>
    ${postForm(
      [
        linesField(form, { name: 'because', label: 'Why can it not wait?' }),
        linesField(form, {
          ...{ name: 'tried', label: 'Whom did you try to reach, how and when?', rows: 2 },
          hint: 'The safeguarding lead, each deputy',
        }),
      ],
      `Open this file for ${sayHours(hours)}`,
    )}`

const openingsPart = ({ at, child: { openings } }: Before): Safe =>
  html`<section aria-labelledby="openings">
    <h2 class="govuk-heading-m" id="openings">Opened in an emergency</h2>
    ${
      openings.length
        ? html`<ul class="govuk-list">
            ${openings.map(
              ({ glassId, openedBy, openedAt, isReviewed }) =>
                html`<li>
                  ${link(`${at}/${glassId}`, momentOf(openedAt))}, by ${openedBy}.
                  ${isReviewed ? step('done', 'Reviewed') : clock('late', 'Not reviewed yet')}
                </li>`,
            )}
          </ul>`
        : html`<p>Never yet.</p>`
    }
  </section>`

type Open = { base: string; at: string; child: Chronology; endsAt: Temporal.Instant | null; page: number }

/** The file while it is open: each concern as it stands in the chronology, and no way from here into a record. */
export const openFileView = ({ base, at, child, endsAt, page }: Open): PageView => ({
  title: 'File opened in an emergency',
  before: html`<a class="govuk-back-link" href="${base}">Home</a>`,
  body: html`${pageHead({
    over: 'Opened in an emergency',
    say: sayChild(child),
    under: child.concerns
      ? `${count(child.concerns, 'concern', 'concerns')}, newest first. Other children are not named here.`
      : 'Nothing stands in it.',
  })}
  <div class="govuk-inset-text">
    <p>
      ${endsAt && html`It closes by itself on ${sayMoment(endsAt)}.`} This page is kept as read by you. What you do about it
      belongs on record: ${link(`${base}/report-a-concern/child`, 'report it')}.
    </p>
    ${deedButton(at, 'Close it now', { fields: { deed: 'end' } })}
  </div>
  ${timelineOf(child.events)} ${pagesOfList({ page: pageShown(page, child.all), all: child.all, at })}`,
})

type OfOne = { at: string; found: Glass; now: Temporal.Instant; mayReview: boolean; form: Form }

export const glassView = ({ at, found, now, mayReview, form }: OfOne): PageView => ({
  ...{ title: 'Opened in an emergency', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
  before: html`<a class="govuk-back-link" href="${at}">${found.name}</a>`,
  body: html`${pageHead({
    say: `${found.openedByName} opened this file`,
    under: `On ${sayMoment(found.openedAt)}. ${sayEnd(found, now)} ${sayRead(found)}`,
  })}
  <h2 class="govuk-heading-m">Why it could not wait</h2>
  <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(found.because)}</p></div>
  <h2 class="govuk-heading-m">Who was tried</h2>
  <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(found.tried)}</p></div>
  ${found.verdict ? reviewed(found) : mayReview ? reviewForm(form) : html`<p>${clock('late', 'Not reviewed yet')} Somebody else says whether it was right.</p>`}`,
})

function sayEnd({ endedAt, endsAt }: Glass, now: Temporal.Instant): string {
  if (endedAt) return `They closed it on ${sayMoment(endedAt)}.`
  return Temporal.Instant.compare(endsAt, now) <= 0
    ? `It closed by itself on ${sayMoment(endsAt)}.`
    : `It is open until ${sayMoment(endsAt)}.`
}

const sayRead = ({ readings, lastReadAt }: Glass): string =>
  lastReadAt
    ? `Read ${readings === 1 ? 'once' : `${readings} times`}, last on ${sayMoment(lastReadAt)}.`
    : 'Not read.'

const reviewed = ({ verdict, why, follows, reviewedAt, reviewedBy }: Glass): Safe =>
  html`<h2 class="govuk-heading-m">${verdict && VERDICT_WORDS[verdict]}</h2>
    <p>${asWritten(why ?? '')}</p>
    <p>What follows: ${asWritten(follows ?? '')}</p>
    <p class="ww-soft ww-small">${reviewedBy}, ${reviewedAt && sayMoment(reviewedAt)}</p>`

const reviewForm = (form: Form): Safe =>
  postForm(
    [
      chooseOne(form, {
        ...{ name: 'verdict', label: 'Was it right to open it?' },
        items: Object.entries(VERDICT_WORDS).map(([value, text]) => ({ value, text })),
      }),
      linesField(form, { name: 'why', label: 'Why?' }),
      linesField(form, {
        ...{ name: 'follows', label: 'What follows from it?', rows: 2 },
        hint: 'For the child, for who can be reached out of hours, for whoever opened it. If nothing does, say so',
      }),
    ],
    'Record it',
  )
