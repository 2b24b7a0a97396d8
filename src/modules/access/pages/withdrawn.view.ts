import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayMoment } from '../../../platform/clock.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { can } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { isToReview, standingOf, toDo, type Withdrawn } from '../withdrawn.ts'
import { sayBack, sayScopes } from './say-withdrawn.ts'

export function withdrawnView(call: Call, all: readonly Withdrawn[]): PageView {
  const { school, now, actor } = call
  const today = dayOf(now)
  const base = schoolPath(school)
  const of = (deed: 'shut' | 'open') => all.filter(one => toDo(one, now, today) === deed)
  const standing = all.filter(one => standingOf(one, now, today) !== 'over')
  const review = standing.filter(one => isToReview(one, now, today))
  const rest = standing.filter(one => toDo(one, now, today) !== 'shut' && !review.includes(one))
  const lines = (these: readonly Withdrawn[], deed?: 'shut' | 'open') =>
    html`<ul class="ww-plain">
      ${these.map(one =>
        line(
          one,
          can(actor, may.seeWithdrawnOf, one) ? `${base}/people/${one.personId}/withdrawn` : undefined,
          deed !== undefined &&
            can(actor, may.noteAtSystems, one) &&
            deedButton(
              `${base}/withdrawn`,
              `${deed === 'shut' ? 'Shut' : 'Open again'} at the systems: ${one.name}`,
              {
                ...{ fields: { deed, withdrawnId: one.withdrawnId } },
                classes: 'govuk-button--secondary ww-button--small',
              },
            ),
        ),
      )}
    </ul>`
  return {
    title: 'Access taken away',
    body: html`${pageHead({
      say: standing.length
        ? `Access is taken away from ${new Set(standing.map(({ personId }) => personId)).size} ${standing.length === 1 ? 'person' : 'people'}`
        : 'Nobody’s access is taken away',
      under:
        'It is decided on a person’s own record. Signing in here is shut by itself; what is elsewhere somebody shuts.',
    })}
    ${of('shut').length > 0 && html`<h2 class="ww-h2">To shut at the systems</h2>${lines(of('shut'), 'shut')}`}
    ${of('open').length > 0 && html`<h2 class="ww-h2">To open again at the systems</h2>${lines(of('open'), 'open')}`}
    ${
      review.length > 0 &&
      html`<h2 class="ww-h2">To look at again</h2>
        <p>${clock('today', 'The day has come')}</p>
        ${lines(review)}`
    }
    ${
      rest.length > 0 &&
      html`<h2 class="ww-h2 govuk-!-margin-top-6">Taken away</h2>
        ${lines(rest)}`
    }`,
  }
}

const line = (one: Withdrawn, href: string | undefined, deed: Safe | false): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      <strong>${href ? html`<a class="govuk-link" href="${href}">${one.name}</a>` : one.name}</strong>: ${sayScopes(one.scopes)}<br />
      <span class="ww-small ww-soft">From ${sayMoment(one.startsAt)}. ${sayBack(one)}.</span>
    </p>
    ${deed}
  </li>`
