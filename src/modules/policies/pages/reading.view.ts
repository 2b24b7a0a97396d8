import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { insetText, mojSubNavigation } from '../../../platform/design/macros.ts'
import { clauses as clauseList, pageHead } from '../../../platform/design/parts.ts'
import type { Id } from '../../../words/ids.ts'
import { sayBody } from '../approval.ts'
import type { FactRow } from '../queries/facts-of.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { sayLeftOut } from '../reading/left-out.ts'
import type { Filter, ReadClause } from '../reading-state.ts'
import { buttonLink, bySection, count, hidden, link, originalLink, smallButton } from './pieces.ts'
import { factsFound } from './facts.view.ts'
import { rowsOf } from './reading-rows.view.ts'

export type ReadingShown = {
  card: VersionCard
  facts: readonly FactRow[]
  clauses: readonly ReadClause[]
  isDraft: boolean
  mayApprove: boolean
  filter: Filter
  /** The clause just decided: it stays in sight, wherever the filter would put it. */
  just: number
  base: string
  policyUrl: string
  proofUrl: (clauseId: Id) => string
}

export function readingView(shown: ReadingShown): PageView {
  const { card, clauses, facts, isDraft, filter, just, base } = shown
  const figures = clauses.reduce((sum, one) => sum + one.figures.length, 0)
  const seen = clauses.filter(one => filter === 'all' || one.kind === filter || one.n === just)
  return {
    title: `Version ${card.number}: what we found`,
    body: html`${pageHead({
      over: `${card.title}, version ${card.number}. ${card.sourceName}, read ${sayMoment(card.broughtAt)}, on this server only`,
      say: sentence(shown),
      under: `${count(card.clauses, 'clause')} and ${count(figures, 'figure')}. ${isDraft ? 'Nothing is in force until it is approved.' : ''}`,
    })}
    ${originalLink(card, base)} ${notRead(card)} ${isDraft && next(shown)} ${factsFound(facts, card.readAs, isDraft ? `${base}/facts` : undefined)} ${isDraft && bulk(shown)}
    ${filters(shown)}
    ${
      seen.length === 0
        ? html`<p class="govuk-body">${nothing(filter)}</p>`
        : clauseList(bySection(seen, { rows: section => rowsOf(section, shown) }))
    }
    ${isDraft && html`<p class="govuk-body">${link(`${base}/withdrawal`, 'Lay this draft aside')}</p>`}`,
  }
}

/** What stands in the file and not in the clauses: whoever approves it should look there too. */
function notRead({ leftOut, sourceName }: VersionCard): Safe | undefined {
  const said = sayLeftOut(leftOut)
  return said === ''
    ? undefined
    : html`<p class="govuk-body">${said} Check in ${sourceName} that they hold no rule.</p>`
}

function sentence({ card, isDraft }: ReadingShown): string {
  if (!isDraft)
    return card.body
      ? `Approved: ${sayBody({ body: card.body, bodyName: card.bodyName })}, minute ${card.minute}`
      : 'This draft was laid aside'
  if (card.doubtful) return `${count(card.doubtful, 'clause')} to match with the version before`
  if (card.suggestions === 0) return 'Nothing is suggested. Bind the clauses you want kept.'
  return card.undecided === 0
    ? 'All decided. It can be approved.'
    : `${card.undecided} of ${card.suggestions} suggestions left to decide`
}

/** What comes first: doubtful matches, then the approval. The filled button is the bulk one while it is there. */
function next({ card, base, mayApprove, clauses }: ReadingShown): Safe {
  if (card.doubtful)
    return insetText({
      html: html`<p class="govuk-body">
          ${count(card.doubtful, 'clause is', 'clauses are')} like one of the version before, and may or may not be it.
        </p>
        ${buttonLink(`${base}/matches`, 'Say what they are', true)}`,
    })
  const isDone = card.undecided === 0 || !clauses.some(wordForWord)
  return html`<div class="ww-buttons">
    ${buttonLink(`${base}/approval`, mayApprove ? 'Go to the approval' : 'See what it would change', isDone)}
    <p class="ww-small ww-soft">
      ${card.undecided > 0 && 'What is undecided changes nothing. '}${!mayApprove && 'The headteacher or the chair of governors records the approval.'}
    </p>
  </div>`
}

const isWordForWord = ({ sure, answer, isWhole }: ReadClause['suggestions'][number]) =>
  sure === 'word-for-word' && answer === null && isWhole
const wordForWord = ({ suggestions }: ReadClause): boolean => suggestions.some(isWordForWord)

function bulk({ clauses, base, card }: ReadingShown): Safe | undefined {
  const all = clauses.flatMap(({ suggestions }) => suggestions).filter(({ answer }) => answer === null)
  const exact = all.filter(isWordForWord).length
  if (!exact || card.doubtful) return undefined
  const likely = all.filter(({ sure }) => sure === 'likely').length
  const guesses = all.filter(({ sure }) => sure === 'guess').length
  const rest = [likely && `${likely} likely`, guesses && count(guesses, 'guess', 'guesses')].filter(Boolean)
  return html`<form class="ww-bulk govuk-!-margin-top-6" method="post" action="${base}/decisions">
    <p>
      <strong>${exact} of ${all.length} suggestions are there word for word.</strong>
      <span class="ww-soft">${rest.length > 0 && `Look at the others one by one: ${rest.join(', ')}.`}</span>
    </p>
    ${hidden({ deed: 'accept-word-for-word' })} ${smallButton(`Accept the ${exact}`, { isFilled: true })}
  </form>`
}

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  'to-decide': 'To decide',
  decided: 'Decided',
  nothing: 'Nothing suggested',
  all: 'All',
}

/** One count, of suggestions left to decide, is the same on every page. */
function filters({ card, filter, base, isDraft }: ReadingShown): Safe {
  return mojSubNavigation({
    label: 'Show clauses',
    classes: 'ww-filter',
    items: (['to-decide', 'decided', 'nothing', 'all'] as const).map(one => ({
      text:
        one === 'to-decide'
          ? `${isDraft ? 'To decide' : 'Not decided'} ${card.undecided}`
          : FILTER_WORDS[one],
      href: `${base}?show=${one}`,
      active: one === filter,
    })),
  })
}

const nothing = (filter: Filter): string =>
  filter === 'to-decide' ? 'None to decide.' : filter === 'decided' ? 'None decided yet.' : 'None.'
