import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseSome, dayField, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import type { Id } from '../../../words/ids.ts'
import type { Flag, OwnAlert, Watched } from '../queries/watched.ts'
import { quiet } from './form.ts'
import { asWritten, count, dayIn, momentOf } from './say.ts'

type Shown = {
  at: string
  child: Watched
  /** Whom to choose from; nothing, where the policy offers no such care. */
  staff: readonly { personId: Id; name: string }[] | undefined
  now: Temporal.Instant
  form: Form
}

export const watchView = (shown: Shown): PageView => {
  const { at, child, staff, form } = shown
  return {
    ...{ title: 'Watching file', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: html`<a class="govuk-back-link" href="${at.replace(/\/watch$/, '')}">Chronology</a>`,
    body: html`${pageHead({
      over: 'Watching file',
      say: child.className ? `${child.name}, ${child.className}` : child.name,
      under: child.since
        ? `Opened by the first concern on ${sayDay(dayOf(child.since))}. ${count(child.records, 'record stands', 'records stand')} in it, whatever was decided.`
        : 'No concern stands in it yet. The first one opens it by itself.',
    })}
    <h2 class="govuk-heading-m">Who is asked to be alert</h2>
    ${child.flags.length === 0 && html`<p>Nobody.</p>`} ${child.flags.map(flag => flagOf(flag, shown.now))}
    ${staff && askPart(form, staff)}`,
  }
}

const lastDay = (endsAt: string): string =>
  dayIn(Temporal.Instant.from(endsAt).subtract({ seconds: 1 }).toString())

function flagOf(
  { flagId, lookFor, begunAt, begunBy, endsAt, endedAt, adults }: Flag,
  now: Temporal.Instant,
): Safe {
  const stands = endedAt === null && Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) > 0
  const state = endedAt
    ? step('done', `Ended ${momentOf(endedAt)}`)
    : stands
      ? clock('by', `Until the end of ${lastDay(endsAt)}`)
      : step('done', `Ended by itself after ${lastDay(endsAt)}`)
  return html`<div class="govuk-!-margin-bottom-6">
    <p class="ww-said">${asWritten(lookFor)}</p>
    <p>${state}<br /><span class="ww-soft ww-small">Asked by ${begunBy}, ${momentOf(begunAt)}.</span></p>
    <ul class="govuk-list">
      ${adults.map(
        ({ name, acknowledgedAt }) =>
          html`<li>${name}: ${acknowledgedAt ? step('done', `Read ${momentOf(acknowledgedAt)}`) : clock('today', 'Has not said yet that they have read it')}</li>`,
      )}
    </ul>
    ${
      stands &&
      html`<form method="post">
        <input type="hidden" name="deed" value="end" /><input type="hidden" name="flagId" value="${flagId}" />
        ${quiet({ text: 'End this', hidden: `, begun ${momentOf(begunAt)}` })}
      </form>`
    }
  </div>`
}

const askPart = (form: Form, staff: NonNullable<Shown['staff']>): Safe =>
  html`<h2 class="govuk-heading-m">Ask adults to be alert</h2>
    <p>
      They see the child’s name, your name and the words that you write here, on home and on a page of their own, until
      the day ends. Nothing of what was before.
    </p>
    ${postForm(
      [
        linesField(form, {
          ...{ name: 'lookFor', label: 'What are they to look for?' },
          hint: 'What they may see or hear, and what to do then. Never what has happened',
        }),
        dayField(form, { name: 'until', label: 'Until the end of which day?' }),
        chooseSome(form, {
          ...{ name: 'adultIds', label: 'Who?', classes: 'govuk-checkboxes--small' },
          items: staff.map(({ personId, name }) => ({ value: personId, text: name })),
        }),
      ],
      'Ask them',
    )}`

export const beAlertView = ({ base, alerts }: { base: string; alerts: readonly OwnAlert[] }): PageView => ({
  ...{ title: 'Be alert', wide: false },
  before: html`<a class="govuk-back-link" href="${base}">Home</a>`,
  body: html`${pageHead({
    say: alerts.length ? 'Be alert to' : 'You are not asked to be alert to anybody',
    under: alerts.length
      ? 'For you alone. You do not need to know why. What you see or hear, report as any concern.'
      : 'Where a safeguarding lead asks you, it stands here.',
  })}
  ${alerts.map(
    ({ flagId, name, className, lookFor, begunBy, begunAt, endsAt, acknowledgedAt }) =>
      html`<section class="govuk-!-margin-bottom-6" aria-label="${name}">
        <h2 class="govuk-heading-m">${className ? `${name}, ${className}` : name}</h2>
        <p class="ww-said">${asWritten(lookFor)}</p>
        <p class="ww-soft">
          ${begunBy}, ${sayMoment(begunAt)}. Until the end of ${sayDay(dayOf(endsAt.subtract({ seconds: 1 })))}.
        </p>
        ${
          acknowledgedAt
            ? html`<p>${step('done', `You have read it, ${sayMoment(acknowledgedAt)}`)}</p>`
            : html`<form method="post">
                <input type="hidden" name="flagId" value="${flagId}" />
                ${quiet({ text: 'I have read it', hidden: `, about ${name}` })}
              </form>`
        }
      </section>`,
  )}`,
})
