import { dayOf, sayDay } from '../../../platform/clock.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { Every } from '../period.ts'
import type { Head } from '../queries/review-sql.ts'
import { isLate, signBy } from '../review.ts'

type Shown = {
  at: string
  reviews: readonly Head[]
  opens: boolean
  now: Temporal.Instant
  every: Every
  errors: FieldErrors
}

const OPENS: Readonly<Record<Every, string>> = {
  term: 'It opens by itself each term, at night.',
  year: 'It opens by itself each school year, at night.',
  never: 'It opens when somebody opens it.',
}

export function reviewsView({ at, reviews, opens, now, every, errors }: Shown): PageView {
  const [newest] = reviews
  const isOpen = newest !== undefined && !newest.signedAt
  return {
    ...{ title: 'Access reviews', errors },
    body: html`${pageHead({
      say: sayNewest(newest),
      under: `Who holds which duty, who can sign in, who may use which system, and who came and left. Line by line, and the headteacher signs. ${OPENS[every]}`,
    })}
    ${
      reviews.length > 0 &&
      html`<div class="ww-wide" tabindex="0" role="region" aria-label="Access reviews">
        ${table({
          ...{ caption: 'Access reviews, the newest first', captionClasses: 'govuk-visually-hidden' },
          firstCellIsHeader: true,
          head: ['Review', 'Looked at', 'Signed'].map(text => ({ text })),
          rows: reviews.map(one => [
            {
              html: html`<a class="govuk-link" href="${at}/${one.reviewId}">${one.period}</a><br /><span
                  class="ww-small ww-soft"
                  >Opened on ${sayDay(dayOf(one.openedAt))} by ${one.openedByName ?? 'Watchword'}</span
                >`,
            },
            { text: `${one.answered} of ${one.lines}` },
            { html: signed(one, now) },
          ]),
        })}
      </div>`
    }
    ${opens && !isOpen && deedButton(at, 'Open a review now')}`,
  }
}

function sayNewest(newest: Head | undefined): string {
  if (!newest) return 'Nobody has reviewed yet who may do what'
  if (newest.signedAt) return `Who may do what was last signed on ${sayDay(dayOf(newest.signedAt))}`
  return `A review is open: ${newest.answered} of ${newest.lines} lines are looked at`
}

function signed({ signedAt, signedByName, openedAt, isNewest }: Head, now: Temporal.Instant): Safe {
  if (signedAt)
    return html`${stateTag('met', 'Signed')}<br /><span class="ww-small ww-soft"
        >${sayDay(dayOf(signedAt))}, ${signedByName ?? ''}</span
      >`
  if (!isNewest) return stateTag('not-met', 'Never signed')
  return html`${stateTag(isLate(openedAt, now) ? 'not-met' : 'at-risk', isLate(openedAt, now) ? 'Late' : 'To be signed')}<br /><span
      class="ww-small ww-soft"
      >By ${sayDay(dayOf(signBy(openedAt)))}</span
    >`
}
