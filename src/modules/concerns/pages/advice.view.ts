import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { reachedAt } from '../../../platform/design/parts.ts'
import type { HelpLine, HelpLineChecked } from '../../people/index.ts'

type Shown = HelpLine & Partial<Pick<HelpLineChecked, 'last'>>

/** Whom the policy has at hand, and when each was tried last, where that is known. */
export const adviceFrom = (lines: readonly Shown[]): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${lines.map(
      ({ line, contact, last }) =>
        html`<li>
          ${line}: ${reachedAt(contact)}${last && html`<br /><span class="ww-soft ww-small">${last.works ? 'Answered' : 'Did not answer'} on ${sayDay(dayOf(last.checkedAt))}</span>`}
        </li>`,
    )}
  </ul>`
