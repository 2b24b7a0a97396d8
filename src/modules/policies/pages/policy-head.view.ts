import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { mojSubNavigation } from '../../../platform/design/macros.ts'
import { strip } from '../../../platform/design/parts.ts'
import { clock, type State, stateTag, step, wordsOf } from '../../../platform/design/states.ts'
import { sayBody } from '../approval.ts'
import { countStates, type ShownClause } from '../policy-state.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { count, link } from './pieces.ts'
import type { PolicyShown } from './policy.view.ts'

/** The links do not wrap, and a phone is narrow. */
const short = (head: string): string => (head.length > 36 ? `${head.slice(0, 34).trimEnd()}…` : head)

export function headline(clauses: readonly ShownClause[], isPast: boolean): Safe {
  const counts = countStates(clauses)
  const kept = counts.get('met') ?? 0
  const attention = (counts.get('not-met') ?? 0) + (counts.get('at-risk') ?? 0)
  const [are, need] = isPast
    ? ['were', 'needed']
    : [kept === 1 ? 'is' : 'are', attention === 1 ? 'needs' : 'need']
  return html`${count(clauses.length, 'clause')}. ${kept === 0 ? `None ${isPast ? 'was' : 'is'} shown to be kept${isPast ? '' : ' yet'}` : `${kept} ${are} kept, and Watchword can show it`}.
    ${
      attention > 0
        ? html`<strong class="ww-ink">${attention} ${need} attention.</strong>`
        : isPast
          ? 'None needed attention.'
          : 'None needs attention.'
    }`
}

export function approvals(card: VersionCard, { on, now, schoolBase, mayPrepare, keeper }: PolicyShown): Safe {
  const today = on ?? dayOf(now)
  const { nextReviewOn, approvedOn, effectiveOn, body } = card
  const isLate = nextReviewOn !== null && Temporal.PlainDate.compare(nextReviewOn, today) < 0
  const isSoon = nextReviewOn !== null && today.until(nextReviewOn).total('days') <= 30
  return strip([
    { state: step('done', 'Brought'), lines: [card.broughtBy ?? '', sayDay(dayOf(card.broughtAt))] },
    {
      state: step('done', 'Approved'),
      lines: [
        body ? sayBody({ body, bodyName: card.bodyName }) : '',
        `${approvedOn ? sayDay(approvedOn) : ''}, minute ${card.minute ?? ''}`,
      ],
    },
    { state: step('done', 'In force'), lines: [`Since ${effectiveOn ? sayDay(effectiveOn) : ''}`] },
    {
      state: clock(isLate ? 'late' : isSoon ? 'today' : 'by', 'Review'),
      lines: [
        `Due by ${nextReviewOn ? sayDay(nextReviewOn) : ''}`,
        keeper,
        mayPrepare && link(`${schoolBase}/policies#bring`, `Bring version ${card.number + 1}`),
      ],
    },
  ])
}

/** A version that is approved and still to come, or a draft at work. */
export function ahead({
  versions,
  card,
  draft,
  on,
  mayPrepare,
  versionUrl,
  base,
}: PolicyShown): Safe | undefined {
  if (on || !card) return undefined
  const coming = versions.find(({ number, effectiveOn }) => number > card.number && effectiveOn)
  if (coming?.effectiveOn)
    return html`<p class="govuk-body">
      Version ${coming.number} is approved and begins on ${sayDay(coming.effectiveOn)}.
      ${link(`${base}/changes`, 'What it changes')}
    </p>`
  return draft && mayPrepare
    ? html`<p class="govuk-body">${link(versionUrl(draft), `Version ${draft.number} is a draft`)}: ${draft.undecided} of ${draft.suggestions} suggestions left to decide.</p>`
    : undefined
}

const FILTERS: readonly State[] = [
  'not-met',
  'at-risk',
  'not-measured',
  'met',
  'nothing-due',
  'nobodys-duty',
  'not-kept-by-watchword',
  'not-for-software',
]

export function filters({ clauses, filter, base, on }: PolicyShown): Safe {
  const counts = countStates(clauses)
  const past = on ? `on=${on.toString()}` : ''
  const at = (state: string) =>
    `${base}${state || past ? '?' : ''}${[past, state && `state=${state}`].filter(Boolean).join('&')}`
  return mojSubNavigation({
    label: 'Show clauses by state',
    classes: 'ww-filter',
    items: [
      { text: `All ${clauses.length}`, href: at(''), active: filter === '' },
      ...FILTERS.filter(state => counts.get(state)).map(state => ({
        html: stateTag(state, `${wordsOf(state)} ${counts.get(state) ?? 0}`),
        href: at(state),
        active: filter === state,
      })),
    ],
  })
}

export function sectionLinks(clauses: readonly ShownClause[]): Safe | undefined {
  const heads: string[] = []
  for (const { trail } of clauses) if (heads.at(-1) !== (trail[0] ?? '')) heads.push(trail[0] ?? '')
  if (heads.length < 3 || heads.length > 14) return undefined
  return html`<nav class="ww-sections" aria-label="Sections of the policy">
    ${heads.map((head, n) => html`${link(`#s${n + 1}`, short(head || 'Beginning'))} `)}
  </nav>`
}
