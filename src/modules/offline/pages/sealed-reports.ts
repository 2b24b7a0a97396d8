import { sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { unopened } from '../queries/unopened.ts'

/** For the lead: that a report came which nobody can read, and what to do. */
export const sealedReportsPage: Page = {
  url: '/s/:school/sealed-reports',
  may: may.seeUnopened,
  async get({ call }) {
    const came = await unopened(call)
    return show({
      title: 'Reports that cannot be opened',
      wide: false,
      body: html`${pageHead({
        say: came.length ? SAY(came.length) : 'Every sealed report was opened.',
        under:
          'A report that is written without a connection is sealed to the school. One that cannot be opened is kept, and tried again.',
      })}
      ${
        came.length > 0 &&
        html`<ul class="govuk-list govuk-list--bullet">${came.map(({ receivedAt }) => html`<li>It came ${sayMoment(receivedAt)}</li>`)}</ul>
          <p><strong>Nobody knows what is in it, nor who wrote it.</strong> Ask everybody who works here, today, whether they reported something without a connection, and to tell you or the headteacher again.</p>
          <p>Whoever runs Watchword sees it among the work that failed, without a word of it. Ask them whether the installation’s key is the right one.</p>`
      }`,
    })
  },
}

const SAY = (all: number): string =>
  all === 1 ? 'One report cannot be opened.' : `${all} reports cannot be opened.`
