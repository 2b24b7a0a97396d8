import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { standingOf, type Withdrawn } from '../withdrawn.ts'
import { sayBack, sayScopes } from './say-withdrawn.ts'

export function ownWithdrawnView({ school, actor, now }: Call, withdrawn: readonly Withdrawn[]): PageView {
  const standing = withdrawn.filter(one => standingOf(one, now, dayOf(now)) === 'now')
  const isAll = standing.some(({ scopes }) => scopes.includes('all'))
  const base = schoolPath(school)
  const report = actor.rights.has('pupil') ? '/worry-box' : '/report-a-concern'
  return {
    title: 'Your access',
    wide: false,
    body: html`${pageHead({
      say: isAll
        ? `You cannot use Watchword at ${school.name} now`
        : standing.length
          ? 'Some of your access is taken away'
          : 'Nothing is taken away from you',
    })}
    ${standing.map(
      one =>
        html`<p>
          Taken away: ${sayScopes(one.scopes)}, since ${sayMoment(one.startsAt)}. ${sayBack(one)}. Decided by
          ${one.decidedByName}: ask them why.
        </p>`,
    )}
    <p>
      You can always <a class="govuk-link" href="${base}${report}">${report === '/worry-box' ? 'tell someone' : 'report a concern'}</a>.
    </p>
    ${!isAll && html`<p><a class="govuk-link" href="${base}">Go to home</a></p>`}`,
  }
}
