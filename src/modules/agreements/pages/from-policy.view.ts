import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, checkboxes } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { PolicyOffered } from '../queries/policy-words.ts'
import type { TakenPassage, TakenSection } from '../taken-words.ts'
import { back, count, link } from './say.ts'

type Offered = {
  policy: PolicyOffered
  offered: readonly PolicyOffered[]
  sections: readonly TakenSection[]
}

const TITLE = 'Begin from the policy’s words'
const here = (base: string, { versionId }: PolicyOffered): string =>
  `${base}/agreements/from-policy?version=${versionId}`
const sayVersion = ({ title, number, isInForce }: PolicyOffered): string =>
  `${title}, version ${number}${isInForce ? '' : ', not in force yet'}`

export const noPolicyYet = (base: string): PageView => ({
  title: TITLE,
  before: back(`${base}/agreements/new`, 'Write an agreement'),
  body: pageHead({ say: TITLE, under: 'No policy has been brought yet. You can write the rules yourself.' }),
})

export function chooseSection(base: string, { policy, offered, sections }: Offered): PageView {
  const others = offered.filter(one => one !== policy)
  return {
    title: TITLE,
    before: back(`${base}/agreements/new`, 'Write an agreement'),
    body: html`${pageHead({
      over: sayVersion(policy),
      say: TITLE,
      under: 'Choose the section. Then you say which of its sentences to take, and change them as you like.',
    })}
      <ul class="govuk-list">
        ${sections.map(
          ({ n, heading, level, passages }) =>
            html`<li class="govuk-!-margin-left-${level < 2 ? 0 : level < 3 ? 4 : 6}">
              ${link(`${here(base, policy)}&section=${n}`, heading)}
              <span class="ww-small ww-soft">${sayLines(passages)}</span>
            </li>`,
        )}
      </ul>
      ${others.map(one => html`<p>${link(here(base, one), `From ${sayVersion(one)}`)}</p>`)}`,
  }
}

const sayLines = (passages: readonly TakenPassage[]): string =>
  count(passages.filter(({ kind }) => kind !== 'heading').length, 'passage', 'passages')

/** All are ticked: most take a section whole and cut what does not fit. */
export function choosePassages(base: string, policy: PolicyOffered, section: TakenSection): PageView {
  return {
    title: section.heading,
    before: back(here(base, policy), 'Choose another section'),
    body: html`${pageHead({
      over: sayVersion(policy),
      say: section.heading,
      under: 'Untick what does not belong in the agreement. You can change the words in the next step.',
    })}
      <form method="get" action="${base}/agreements/new">
        <input type="hidden" name="takenFrom" value="${policy.versionId}" />
        ${checkboxes({
          ...{ name: 'passages', idPrefix: 'passages', classes: 'govuk-checkboxes--small' },
          fieldset: { legend: { text: 'What to take', classes: 'ww-label' } },
          items: section.passages.map(({ n, kind, text }) => ({
            ...{ value: String(n), checked: true },
            html: kind === 'heading' ? html`<strong>${text}</strong>` : html`${text}`,
          })),
        })}
        ${button({ text: 'Go on' })}
      </form>`,
  }
}
