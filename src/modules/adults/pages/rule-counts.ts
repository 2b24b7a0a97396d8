import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { fewOf, isFew } from '../../concerns/index.ts'
import { may } from '../permissions.ts'
import { ruleCounts } from '../queries/rule-counts.ts'
import { back } from './say.ts'

/** Of few somebody could be guessed where the page is shown on: of those it gives no number. */
const sayTimes = (n: number): string => (isFew(n) ? fewOf('times') : `${n} times`)

/** Which lines are broken, of what the reader answers for. Nobody is named. */
export const ruleCountsPage: Page = {
  url: '/s/:school/concerns-about-adults/rules',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call }) {
    const years = await ruleCounts(call)
    return show({
      title: 'Rules broken, by line',
      before: back(`${schoolPath(call.school)}/concerns-about-adults`, 'Concerns about adults'),
      body: html`${pageHead({
        over: 'Rules broken',
        say: years.length ? 'Which rules are broken' : 'No broken rule is named on what you answer for',
        under: 'Of what you answer for, by line and school year. Nobody is named here.',
      })}
      ${years.map(
        ({ began, counts }) =>
          html`<h2 class="ww-h2 ww-h2--ruled">${began} to ${began + 1}</h2>
            ${table({
              caption: `Rules broken, ${began} to ${began + 1}`,
              captionClasses: 'govuk-visually-hidden',
              firstCellIsHeader: true,
              head: [{ text: 'Rule' }, { text: 'Agreement of' }, { text: 'Broken' }],
              rows: counts.map(({ audience, line, n }) => [
                { text: `“${line}”` },
                { text: AUDIENCE_WORDS[audience].many },
                { text: sayTimes(n) },
              ]),
            })}`,
      )}`,
    })
  },
}
