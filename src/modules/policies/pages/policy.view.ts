import { sayDay } from '../../../platform/clock.ts'
import type { AnyControl } from '../../../platform/controls/control.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { insetText } from '../../../platform/design/macros.ts'
import { clauses as clauseList, foldedClauses, pageHead } from '../../../platform/design/parts.ts'
import { type State, wordsOf } from '../../../platform/design/states.ts'
import type { Id } from '../../../words/ids.ts'
import { countStates, quietIn, type ShownClause } from '../policy-state.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { bySection, link, originalLink, runs, smallButton } from './pieces.ts'
import { ahead, approvals, filters, headline, sectionLinks } from './policy-head.view.ts'
import { comingView, notInForce } from './policy-ahead.view.ts'
import { policyRow } from './policy-row.view.ts'

export type PolicyShown = {
  versions: readonly VersionCard[]
  newest: VersionCard
  /** The version in force on the day that is shown. */
  card: VersionCard | undefined
  /** The version approved and still to come, where none is in force. */
  coming: VersionCard | undefined
  draft: VersionCard | undefined
  clauses: readonly ShownClause[]
  controls: readonly AnyControl[]
  on: Temporal.PlainDate | undefined
  now: Temporal.Instant
  filter: string
  base: string
  schoolBase: string
  /** The duty that keeps the policy, as last looked at. */
  keeper: string
  mayPrepare: boolean
  mayRecord: boolean
  versionUrl: (version: VersionCard) => string
  proofUrl: (clauseId: Id) => string
}

export function policyView(shown: PolicyShown): PageView {
  const { card, clauses, on } = shown
  if (!card) return shown.coming ? comingView(shown, shown.coming) : notInForce(shown)
  const seen = shown.filter ? clauses.filter(({ state }) => state === shown.filter) : clauses
  return {
    title: card.title,
    body: html`${pageHead({
      over: `Version ${card.number}, in force since ${card.effectiveOn ? sayDay(card.effectiveOn) : ''}${on ? `. As it stood on ${sayDay(on)}` : ''}`,
      say: card.title,
      under: headline(clauses, on !== undefined),
    })}
    ${on && insetText({ html: html`This is what it said, and what the readings were, on ${sayDay(on)}. ${link(shown.base, 'See today')}` })}
    ${approvals(card, shown)} ${ahead(shown)} ${filters(shown)} ${sectionLinks(seen)}
    ${
      seen.length
        ? clauseList(bySection(seen, { rows: section => rowsOf(section, shown) }))
        : html`<p class="govuk-body">None ${wordsOf(shown.filter as State).toLowerCase()}.</p>`
    }
    ${otherDay(shown)}
    <p class="govuk-body">${link(`${shown.base}/changes`, 'What each approval changed')}</p>
    ${originalLink(card, shown.versionUrl(card))}`,
  }
}

/** With a filter on, what was asked for is shown whole. */
export function rowsOf(section: readonly ShownClause[], shown: PolicyShown): Safe[] {
  if (shown.filter) return section.map(one => policyRow(one, shown))
  return runs(section, quietIn(shown.clauses)).flatMap(({ isAlike, of }) => {
    const rows = of.map(one => policyRow(one, shown))
    return isAlike && of.length > 2 ? [foldedClauses(foldWords(of), rows)] : rows
  })
}

function foldWords(of: readonly ShownClause[]): string {
  const counts = countStates(of)
  const said: readonly (readonly [State, string])[] = [
    ['met', 'kept'],
    ['nobodys-duty', 'nobody’s duty yet'],
    ['not-for-software', 'for people or narrative'],
  ]
  const words = said.flatMap(([state, text]) =>
    counts.get(state) ? [`${counts.get(state) ?? 0} ${text}`] : [],
  )
  return `${of[0]?.reference ?? ''} to ${of.at(-1)?.reference ?? ''}: ${words.join(', ')}`
}

const otherDay = ({ base, on }: PolicyShown): Safe =>
  html`<form class="ww-buttons" method="get" action="${base}">
    <label class="govuk-label" for="on">What it said on</label>
    <input class="govuk-input govuk-input--width-10" type="date" id="on" name="on" value="${on?.toString() ?? ''}" />
    ${smallButton('Show that day')}
  </form>`
