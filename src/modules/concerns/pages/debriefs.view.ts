import { html, type Safe } from '../../../platform/design/html.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { part } from './form.ts'
import { dayIs } from './sanction-facts.view.ts'
import { asWritten, link, momentOf } from './say.ts'

/** What those who dealt with it learnt, and the way to make it somebody's action. */
export function debriefsPart(shown: Shown): Safe | false {
  const { record, mayDeal } = shown
  if (!record.debriefs.length && !mayDeal) return false
  return part(
    'debriefs',
    'Looking back',
    html`${record.debriefs.map(
      one =>
        html`<p><strong>${dayIs(one.heldOn)}</strong>: ${asWritten(one.people)}</p>
          <p>What worked, and what did not: ${asWritten(one.worked)}</p>
          <p>
            What the school learns: ${asWritten(one.lessons)}<br />
            <span class="ww-soft ww-small">${one.recordedBy}, ${momentOf(one.recordedAt)}.</span>
          </p>
          ${mayDeal && html`<p>${link(`${recordUrl(shown)}/actions/new?debrief=${one.id}`, 'Make this somebody’s action', 'what the school learns')}</p>`}`,
    )}
    ${mayDeal && html`<p>${link(`${recordUrl(shown)}/debriefs/new`, record.debriefs.length ? 'Look back on it again' : 'Look back on it')}</p>`}`,
  )
}
