import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import {
  chooseOne,
  chooseSome,
  dayField,
  type Form,
  linesField,
  tick,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one as oneOf } from '../../../platform/page.ts'
import type { OfPerson, Review } from '../queries/withdrawn-of.ts'
import { SCOPE_WORDS, SCOPES, standingOf, type Withdrawn } from '../withdrawn.ts'
import { sayBack, sayScopes } from './say-withdrawn.ts'

type Shown = {
  of: OfPerson
  now: Temporal.Instant
  today: Temporal.PlainDate
  form: Form
  decides: boolean
  reviews: boolean
  from: { url: string; text: string }
}
const PLAIN: Form = { typed: {}, errors: {} }

export function personWithdrawnView(shown: Shown): PageView {
  const { of, now, today, form, decides, from } = shown
  const standing = of.withdrawn.filter(one => standingOf(one, now, today) !== 'over')
  const over = of.withdrawn.filter(one => standingOf(one, now, today) === 'over')
  return {
    // No name stands in a title: a browser keeps titles.
    ...{ title: 'Access taken away', errors: form.errors, wide: false },
    before: html`<a class="govuk-back-link" href="${from.url}">${from.text}</a>`,
    body: html`${pageHead({
      over: of.name,
      say: standing.length ? 'Access is taken away' : 'No access is taken away',
    })}
    ${standing.map(one => decision(one, shown))} ${decides && withdrawForm(shown)}
    ${over.length > 0 && html`<h2 class="ww-h2">Before</h2>${over.map(one => decision(one, shown))}`}`,
  }
}

function decision(one: Withdrawn, { of, now, today, form, reviews }: Shown): Safe {
  const standing = standingOf(one, now, today)
  const own = of.reviews.filter(({ withdrawnId }) => withdrawnId === one.withdrawnId)
  const isTyped = oneOf(form.typed['withdrawnId']) === one.withdrawnId
  return html`<div class="govuk-!-margin-bottom-6">
    <p>
      ${standing === 'now' && stateTag('not-met', 'Taken away')} ${standing === 'to-come' && stateTag('at-risk', 'To come')}
      <strong>${sayScopes(one.scopes)}</strong>
    </p>
    <p>
      ${one.reason}<br />
      <span class="ww-small ww-soft"
        >From ${sayMoment(one.startsAt)}. ${sayEnd(one, standing)}. Decided by ${one.decidedByName} on
        ${sayDay(dayOf(one.decidedAt))}.${one.shutAt && ` Shut at the systems on ${sayMoment(one.shutAt)}.`}${one.openedAt && ` Opened again there on ${sayMoment(one.openedAt)}.`}</span
      >
    </p>
    ${
      own.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${own.map(review => html`<li>${sayReview(review)}</li>`)}
      </ul>`
    }
    ${reviews && standing !== 'over' && reviewForm(one, isTyped ? form : PLAIN)}
  </div>`
}

const sayEnd = (one: Withdrawn, standing: 'to-come' | 'now' | 'over'): string => {
  if (one.restoredAt) return `Given back on ${sayMoment(one.restoredAt)} by ${one.restoredByName ?? ''}`
  if (standing === 'over' && one.backOn) return `Came back by itself on ${sayDay(one.backOn)}`
  return sayBack(one)
}

const sayReview = ({ answer, why, reviewedAt, reviewedByName }: Review): string =>
  `${sayDay(dayOf(reviewedAt))}, ${reviewedByName}: ${answer === 'back' ? 'it comes back' : 'it stays'}. ${why}`

const reviewForm = ({ withdrawnId, onReview }: Withdrawn, form: Form): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="review" />
    <input type="hidden" name="withdrawnId" value="${withdrawnId}" />
    ${
      onReview
        ? chooseOne(form, {
            ...{ name: 'answer', label: 'Does it come back?', classes: 'govuk-radios--small' },
            items: [
              { value: 'back', text: 'It comes back now' },
              { value: 'stays', text: 'It stays, and is looked at again' },
            ],
          })
        : html`<input type="hidden" name="answer" value="back" />`
    }
    ${linesField(form, { name: 'why', label: onReview ? 'Why' : 'Why it comes back before its day', rows: 2 })}
    ${onReview && dayField(form, { name: 'nextOn', label: 'When you look again', hint: 'Only where it stays' })}
    ${button({ text: onReview ? 'Decide' : 'Give it back now', classes: 'govuk-button--secondary' })}
  </form>`

function withdrawForm({ form, today }: Shown): Safe {
  const own = oneOf(form.typed['deed']) === 'withdraw' ? form : PLAIN
  return html`<h2 class="ww-h2">Take access away</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="withdraw" />
      ${chooseSome(own, {
        ...{ name: 'scopes', label: 'What is taken away' },
        items: SCOPES.map(value => ({ value, text: SCOPE_WORDS[value] })),
      })}
      ${linesField(own, {
        ...{ name: 'reason', label: 'Why', rows: 3 },
        hint: 'As much as whoever shuts it needs. What happened stands in its own record, not here',
      })}
      ${dayField(own, { name: 'startsOn', label: 'From', value: today, hint: 'Today means from this minute' })}
      ${dayField(own, { name: 'backOn', label: 'Day on which it comes back' })}
      ${tick(own, { name: 'forGood', label: 'It has no end', hint: 'The headteacher can give it back all the same' })}
      <p>They can always report a concern.</p>
      ${button({ text: 'Take it away', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`
}
