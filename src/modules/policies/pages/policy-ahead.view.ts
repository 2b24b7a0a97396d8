import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { clauses as clauseList, pageHead } from '../../../platform/design/parts.ts'
import { sayBody } from '../approval.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { bySection, link } from './pieces.ts'
import { sectionLinks } from './policy-head.view.ts'
import { type PolicyShown, rowsOf } from './policy.view.ts'

/** An approved version before its day: its text, and in the margin what it will set. */
export function comingView(shown: PolicyShown, coming: VersionCard): PageView {
  const { clauses, base } = shown
  const { number, title, body, bodyName, approvedOn, minute } = coming
  const day = coming.effectiveOn ? sayDay(coming.effectiveOn) : ''
  return {
    title,
    body: html`${pageHead({
      over: `Version ${number}. In force from ${day}`,
      say: title,
      under: `Version ${number} is approved and takes effect on ${day}. Until then cautious settings stand.`,
    })}
      <p class="govuk-body">
        ${body && approvedOn && `${sayBody({ body, bodyName })}, ${sayDay(approvedOn)}, minute ${minute ?? ''}. `}
        ${link(`${base}/changes`, 'What it changes')}
      </p>
      ${draftLine(shown)} ${sectionLinks(clauses)}
      ${clauseList(bySection(clauses, { rows: section => rowsOf(section, shown) }))}`,
  }
}

export const notInForce = (shown: PolicyShown): PageView => ({
  title: shown.newest.title,
  body: html`${pageHead({
    over: shown.newest.title,
    say: shown.on ? `Not in force on ${sayDay(shown.on)}` : 'Not in force yet',
    under: shown.on
      ? 'Cautious settings stood on that day.'
      : 'Cautious settings stand until the governors approve.',
  })}
  ${draftLine(shown)} ${shown.on && html`<p class="govuk-body">${link(shown.base, 'See today')}</p>`}`,
})

const draftLine = ({ draft, mayPrepare, versionUrl }: PolicyShown): Safe | undefined =>
  draft && mayPrepare
    ? html`<p class="govuk-body">${link(versionUrl(draft), `Go on with version ${draft.number}`)}</p>`
    : undefined
