import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'
import { back, rules } from './say.ts'

/** What stands today, in the child's own words where it has them: to show a class, and to print for a wall. */
export const posterPage: Page = {
  url: '/s/:school/agreements/:agreementId/poster',
  may: may.read,
  async get({ call, params }) {
    const { agreementId = '' } = params
    const { title, inForce, withdrawnAt } = await agreement(call, { agreementId })
    if (!inForce || withdrawnAt) throw notFound('This poster')
    return show({
      title: `Poster: ${title}`,
      before: back(`${schoolPath(call.school)}/agreements/${agreementId}`, title),
      body: html`<section class="ww-sheet ww-poster" aria-label="Poster">
        <h1 class="govuk-heading-xl">${title}</h1>
        ${rules(inForce.childText ?? inForce.text)}
        <p class="ww-small ww-soft">
          ${call.school.name}. Version ${inForce.number}, from ${sayDay(dayOf(inForce.effectiveFrom))}.
        </p>
      </section>`,
    })
  },
}
