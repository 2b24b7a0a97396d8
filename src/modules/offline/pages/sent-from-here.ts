import { schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { many, one, type Page, show, to } from '../../../platform/page.ts'
import { sayOfOne, type SentFromHere, sentFromHere } from '../commands/say-of-one.ts'
import { may } from '../permissions.ts'

/** Asked by home with the secrets of the browser, which stand in no address. */
export const sentFromHerePage: Page = {
  url: '/s/:school/report-a-concern/sent-from-here',
  may: may.sayWhoWrote,
  beforeModuleGates: true,
  get: async ({ call }) => to(schoolPath(call.school)),
  async post({ call, answers }) {
    const answer = one(answers['answer'])
    const secrets = many(answers['secret'])
    if (answer === 'yes' || answer === 'no') {
      const isSaid = await sayOfOne(call, one(answers['secret']), answer === 'yes' ? 'wrote-it' : 'did-not')
      return to(`${schoolPath(call.school)}${isSaid && answer === 'yes' ? '/my-reports' : ''}`)
    }
    const sent = await sentFromHere(call, secrets)
    return show({
      title: 'Sent from this browser',
      wide: false,
      body: html`${pageHead({ say: 'Sent from this browser', under: 'What is not yours is not shown.' })}
        ${sent.length > 0 && html`<div data-offered>${sent.map(each => ask(each, `${schoolPath(call.school)}/report-a-concern/sent-from-here`))}</div>`}`,
    })
  },
}

const ask = ({ secret, reportedAt }: SentFromHere, action: string) =>
  html`<section class="ww-panel ww-ring" aria-label="A report from this browser">
    <p><strong>A report under your name was sent from this browser on ${sayMoment(reportedAt)} without signing in. Did you write it?</strong></p>
    <form method="post" action="${action}" novalidate>
      <input type="hidden" name="secret" value="${secret}" />
      <div class="govuk-button-group">
        ${button({ text: 'Yes, I wrote it', name: 'answer', value: 'yes', classes: 'govuk-button--secondary' })}
        ${button({ text: 'No', name: 'answer', value: 'no', classes: 'govuk-button--secondary' })}
      </div>
    </form>
  </section>`
