import { sayDay } from '../../../platform/clock.ts'
import type { Form } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { marked, pagesOfSearch, searchForm } from '../../../platform/design/search.ts'
import { isNearly, type TypedWord } from '../../people/index.ts'
import { CHOICE_WORDS } from '../concern.ts'
import {
  type FoundAll,
  type FoundChild,
  type FoundEarlier,
  type FoundRecord,
  MOST_CHILDREN,
} from '../queries/search.ts'
import { begins, count, dayIn, link, listed, lowerFirst, NOT_NAMED } from './say.ts'

const HINT =
  'What somebody is called is enough, and so is a name spelt nearly right. That you looked is kept; what for is not.'

type Shown = { base: string; form: Form; found?: FoundAll }

export function searchView({ base, form, found }: Shown): PageView {
  return {
    ...{ title: 'Search concerns', errors: form.errors, errorTitle: 'Nothing was looked for yet' },
    before: html`<a class="govuk-back-link" href="${base}/concerns">Concerns</a>`,
    body: html`${pageHead({ say: 'Search concerns' })}
    ${searchForm(form, HINT)}
    ${found && results(base, found)}`,
  }
}

const results = (base: string, found: FoundAll): Safe => {
  const { children, all, allEarlier } = found
  if (!children.length && !all && !allEarlier) return nothing(base, found)
  return html`${children.length > 0 && childrenPart(base, found)} ${recordsPart(base, found)} ${allEarlier > 0 && earlierPart(base, found)}`
}

const nothing = (base: string, { typed }: FoundAll): Safe =>
  html`<h2 class="ww-h2" role="status">Nothing found for “${typed.map(({ as }) => as).join(' ')}”.</h2>
    <p>Names of children here were looked through, and every word in the records that you may read. You can try</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>fewer words: every one of them has to be there,</li>
      <li>a first name or a family name alone,</li>
      <li>the reference, as it stands on the record,</li>
      <li>${link(`${base}/concerns`, 'the list of concerns')}.</li>
    </ul>`

const childrenPart = (base: string, { children, moreChildren }: FoundAll): Safe =>
  html`<section aria-labelledby="children">
    <h2 class="ww-h2" id="children" role="status">
      ${moreChildren ? `${MOST_CHILDREN} of ${children.length + moreChildren} children` : count(children.length, 'child', 'children')}
    </h2>
    <ul class="govuk-list ww-quiet">
      ${children.map(child => childRow(base, child))}
    </ul>
    ${moreChildren > 0 && html`<p class="ww-soft">Write more of the name to see the others.</p>`}
  </section>`

const childRow = (base: string, child: FoundChild): Safe => {
  const { personId, name, className, yearGroup, lastOn, whys, concerns, siblings } = child
  const why = [...new Set(whys.flatMap(one => (one?.words ? [one.words] : [])))]
  const where = [className ?? (yearGroup && `Year ${yearGroup}`), lastOn && `left on ${sayDay(lastOn)}`]
  return html`<li>
    ${link(`${base}/children/${personId}/concerns`, name)}${where.filter(Boolean).map(one => html`, ${one}`)}:
    ${sayConcerns(concerns)}
    ${why.length > 0 && html`<span>${capital(listed(why))}</span>`}
    ${
      siblings.length > 0 &&
      html`<span
        >${siblings.length === 1 ? 'Brother or sister: ' : 'Brothers and sisters: '}${siblings.map(
          (one, n) =>
            html`${n > 0 && '; '}${link(`${base}/children/${one.personId}/concerns`, one.name)}${one.className && `, ${one.className}`}, ${sayConcerns(one.concerns)}`,
        )}</span
      >`
    }
  </li>`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const sayConcerns = (concerns: number): string =>
  concerns ? count(concerns, 'concern', 'concerns') : 'no concerns'

function recordsPart(base: string, { typed, records, all, page }: FoundAll): Safe {
  if (!all)
    return html`<h2 class="ww-h2">No record</h2>
      <p>No record that you may read has ${typed.length === 1 ? 'this word' : 'all these words'} in it.</p>`
  return html`<section aria-labelledby="records">
    <h2 class="ww-h2" id="records" role="status">${count(all, 'record', 'records')}</h2>
    <ul class="govuk-list ww-quiet">
      ${records.map(one => recordRow(base, one, typed))}
    </ul>
    ${pagesOfSearch({ words: typed.map(({ as }) => as).join(' '), page, all })}
  </section>`
}

const earlierPart = (base: string, { earlier, allEarlier }: FoundAll): Safe =>
  html`<section aria-labelledby="earlier">
    <h2 class="ww-h2" id="earlier">${count(allEarlier, 'earlier record', 'earlier records')}, from another system</h2>
    <ul class="govuk-list ww-quiet">
      ${earlier.map(one => earlierRow(base, one))}
    </ul>
    ${allEarlier > earlier.length && html`<p class="ww-soft">The latest ${earlier.length} are shown. Write more words to see fewer.</p>`}
  </section>`

const earlierRow = (
  base: string,
  { personId, name, batchId, childId, happenedOn, words }: FoundEarlier,
): Safe =>
  html`<li>
    ${
      personId
        ? link(`${base}/children/${personId}/concerns?only=earlier`, name)
        : link(
            `${base}/concerns/earlier/${batchId}/children/${childId}`,
            `${name}, not joined to a child here`,
          )
    }${happenedOn && `, ${sayDay(Temporal.PlainDate.from(happenedOn))}`}:
    <span>${marked(words)}</span>
  </li>`

const recordRow = (base: string, one: FoundRecord, typed: readonly TypedWord[]): Safe =>
  html`<li>
    ${link(`${base}/concerns/${one.concernId}`, one.reference)}, ${dayIn(one.reportedAt)}:
    ${one.initials.length ? listed(one.initials) : NOT_NAMED}, ${one.decided ? lowerFirst(CHOICE_WORDS[one.decided].says) : 'not decided yet'}
    ${one.hits.map(({ words, saidAt }) => html`<span>${saidAt === one.reportedAt ? '' : `${dayIn(saidAt)}: `}${marked(words)}</span>`)}
    ${one.hits.length === 0 && html`<span>${withoutHit(one, typed)}</span>`}
  </li>`

function withoutHit({ about, isReference }: FoundRecord, typed: readonly TypedWord[]): Part {
  if (isReference) return about ? begins(about, 120) : 'This is the record of that reference.'
  const near = about
    .split(/(?<=\s)|(?=\s)/)
    .map(part =>
      typed.some(({ word }) => isNearly(word, part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))
        ? html`<mark>${part}</mark>`
        : part,
    )
  return near.some(part => typeof part !== 'string') ? near : 'A child of that name stands in it.'
}
