import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, dateInput, input, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'
import { isDated, partsOf } from '../fact-dates.ts'
import { FACT_WORDS, inOrder, sayFact } from '../policy-facts.ts'
import type { FactRow } from '../queries/facts-of.ts'
import type { ReadAs } from '../reading/read-source.ts'
import { buttonLink, hidden, link, sayPlace, smallButton } from './pieces.ts'

const called = ({ kind, duty }: FactRow): string => duty ?? FACT_WORDS[kind] ?? kind

export const standingOf = ({ found, answer, answeredAt }: FactRow): string | null =>
  answeredAt ? answer : found

function saidOf(fact: FactRow, readAs: ReadAs): Safe {
  const value = standingOf(fact)
  const place = fact.words
    ? `“${fact.words.slice(0, 120)}”, ${sayPlace(readAs, fact.line)}`
    : 'The document does not say'
  const by = fact.answeredAt ? `Confirmed${fact.answeredBy ? ` by ${fact.answeredBy}` : ''}. ` : ''
  return html`${value ? sayFact(value) : html`<span class="ww-soft">None</span>`}
    <span class="ww-small ww-soft govuk-!-display-block">${by}${place}</span>`
}

/** What the document says of itself, each with its place; to confirm as it is, or to change. */
export function factsFound(facts: readonly FactRow[], readAs: ReadAs, confirmUrl: string | undefined): Safe {
  const open = facts.filter(({ answeredAt }) => answeredAt === null).length
  const said = facts.filter(fact => standingOf(fact) !== null || fact.answeredAt)
  const unsaid = inOrder(facts).filter(fact => !said.includes(fact))
  const words = open === 0 ? 'What it says of itself is confirmed' : 'What it says of itself'
  return html`<details class="govuk-details govuk-!-margin-top-6" ${open > 0 && html`open`}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${words}</span>
    </summary>
    <div>
      ${summaryList({
        rows: inOrder(said).map(fact => ({
          key: { text: called(fact) },
          value: { html: saidOf(fact, readAs) },
        })),
      })}
      ${unsaid.length > 0 && html`<p class="govuk-body">It does not say: ${unsaid.map(called).join(', ').toLowerCase()}.</p>`}
      ${
        confirmUrl &&
        html`<form class="ww-choice" method="post" action="${confirmUrl}">
          ${hidden({ deed: 'as-found' })} ${open > 0 && smallButton('These are right')}
          ${buttonLink(confirmUrl, 'Change what is wrong')}
        </form>`
      }
    </div>
  </details>`
}

export const factsView = ({
  facts,
  readAs,
  base,
  typed,
  errors,
}: {
  facts: readonly FactRow[]
  readAs: ReadAs
  base: string
  typed: Answers
  errors: FieldErrors
}): PageView => ({
  title: 'What the policy says of itself',
  wide: false,
  errors,
  before: html`<p class="govuk-body govuk-!-margin-top-4">${link(base, 'Back to the clauses')}</p>`,
  body: html`${pageHead({ say: 'What the policy says of itself', under: 'Leave a field empty where there is none, and the day where only the month is known.' })}
    <form method="post" action="${base}/facts" novalidate>
      ${inOrder(facts).map(fact => field(fact, readAs, typed, errors))}
      ${button({ text: 'Confirm' })}
    </form>`,
})

function field(fact: FactRow, readAs: ReadAs, typed: Answers, errors: FieldErrors): Safe {
  const id = `fact-${fact.key}`
  const wrong = errors[id] ?? errors[`facts.${fact.key}`]
  const shared = {
    hint: {
      text: fact.words
        ? `“${fact.words.slice(0, 120)}”, ${sayPlace(readAs, fact.line)}`
        : 'The document does not say.',
    },
    ...(wrong === undefined ? {} : { errorMessage: { text: wrong } }),
  }
  if (!isDated(fact.kind))
    return input({
      ...{ id, name: id, label: { text: called(fact), classes: 'ww-label' }, ...shared },
      value: typed[id] === undefined ? (standingOf(fact) ?? '') : one(typed[id]),
    })
  const shown = partsOf(standingOf(fact))
  return dateInput({
    ...{ id, namePrefix: id, fieldset: { legend: { text: called(fact), classes: 'ww-label' } }, ...shared },
    items: (['day', 'month', 'year'] as const).map(part => ({
      name: part,
      value: typed[`${id}-${part}`] === undefined ? shown[part] : one(typed[`${id}-${part}`]),
      classes: `govuk-input--width-${part === 'year' ? 4 : 2}${wrong === undefined ? '' : ' govuk-input--error'}`,
    })),
  })
}
