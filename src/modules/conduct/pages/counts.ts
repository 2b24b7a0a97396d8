import { html, type Safe } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { fewOf, isFew } from '../../concerns/index.ts'
import type { Counted } from '../breach.ts'
import { knowsOfAny, may } from '../permissions.ts'
import { counts } from '../queries/counts.ts'
import { sayLine } from './say.ts'

/** Where more teaching is needed: which rules, in which class, term by term. Nobody is named. */
export const countsPage: Page = {
  url: '/s/:school/conduct/counts',
  may: may.count,
  async get({ call }) {
    const { terms } = await counts(call)
    const sayTimes = timesFor(knowsOfAny(call.actor))
    return show({
      title: 'Rules broken, by class',
      body: html`${pageHead({
        over: 'Rules broken',
        say: terms.length ? 'Where more teaching is needed' : 'No broken rule is recorded',
        under: 'By rule and class, each term. Nobody is named here.',
      })}
      ${terms.map(({ term, counts }) => termPart(term, counts, sayTimes))}`,
    })
  },
}

/** Of few somebody could be guessed: exact only for whoever may know of each. */
const timesFor = (isExact: boolean) => (n: number) =>
  isExact || !isFew(n) ? (n === 1 ? '1 time' : `${n} times`) : fewOf('times')

const termPart = (term: string, counts: readonly Counted[], sayTimes: (n: number) => string): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">${term}</h2>
    ${table({
      caption: `Rules broken, ${term}`,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Rule' }, { text: 'Class' }, { text: 'Broken' }],
      rows: counts.map(({ line, className, n }) => [
        { text: sayLine({ line }) },
        { text: className ?? 'No class' },
        { text: sayTimes(n) },
      ]),
    })}`
