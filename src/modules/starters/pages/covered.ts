import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Page, show } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { may } from '../permissions.ts'
import { type Covered, covered } from '../queries/covered.ts'
import { link } from './say.ts'

/** Each group that the policy covers, how many belong to it, and what binds them now. */
export const coveredPage: Page = {
  url: '/s/:school/covered',
  may: may.seeCovered,
  async get({ call }) {
    const { groups, uncovered } = await covered(call)
    const empty = groups.filter(({ here }) => !here).map(({ audience }) => AUDIENCE_WORDS[audience].many)
    return show({
      ...{ title: 'Whom the policy covers', wide: false },
      body: html`${pageHead({
        say: groups.length ? `The policy covers ${groups.length} groups.` : 'The policy covers nobody.',
        under: 'What somebody is here decides what binds them. Whoever is of two groups is bound by both.',
      })}
      <p>
        ${stateTag(uncovered ? 'not-met' : 'met', sayUncovered(uncovered))}<br />Without a group an account opens
        nothing here. Telling the school about a worry needs no account.
      </p>
      ${groups.filter(({ here }) => here > 0).map(one => groupPart(schoolPath(call.school), one))}
      ${empty.length > 0 && html`<p>Covered too, and nobody is here today: ${empty.join(', ')}.</p>`}`,
    })
  },
}

const sayUncovered = (uncovered: number): string =>
  uncovered === 0
    ? 'Everybody who can sign in is of a group'
    : `${uncovered} ${uncovered === 1 ? 'account is' : 'accounts are'} of no group`

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const groupPart = (base: string, { audience, here, withAccount, agreements, asked }: Covered): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">${capital(AUDIENCE_WORDS[audience].many)}</h2>
    ${summaryList({
      rows: [
        {
          key: { text: 'Here today' },
          value: { text: `${here} ${here === 1 ? 'person' : 'people'}, ${withAccount} with an account` },
        },
        {
          key: { text: 'Agreement' },
          value: {
            html: agreements.length
              ? html`${agreements.map(
                  ({ agreementId, title, number }, n) =>
                    html`${n > 0 && html`<br />`}${link(`${base}/agreements/${agreementId}`, title)}, version ${number}`,
                )}`
              : stateTag('nobodys-duty', 'None is in force'),
          },
        },
        {
          key: { text: 'When they start' },
          value: {
            html: asked.length
              ? html`${asked.map((words, n) => html`${n > 0 && html`<br />`}${words}`)}`
              : stateTag('nothing-due', 'Nothing is asked'),
          },
        },
      ],
    })}`
