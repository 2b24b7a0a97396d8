import { sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { policyUrl, versionUrl } from '../addresses.ts'
import { sayBody } from '../approval.ts'
import { confirmApproval } from '../commands/confirm-approval.ts'
import { may } from '../permissions.ts'
import { versionCard } from '../queries/version-card.ts'
import { link } from './pieces.ts'

/** An approval that was recorded in the governors' place, for one of them to compare with the minutes. */
export const confirmationPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/confirmation',
  may: may.confirmApproval,
  async get({ call, params }) {
    const card = await versionCard(call, params)
    const { body, bodyName, approvedOn, minute, recordedBy, insteadBecause, confirmedBy } = card
    if (!body || !approvedOn || !insteadBecause) throw notFound('This approval')
    return show({
      title: 'Confirm this approval',
      wide: false,
      body: html`${pageHead({
        over: `${card.title}, version ${card.number}`,
        say: confirmedBy ? `Confirmed by ${confirmedBy}` : 'Is this what the minutes say?',
        under: `${sayBody({ body, bodyName })}, ${sayDay(approvedOn)}, minute ${minute ?? ''}.`,
      })}
        <p class="govuk-body">${recordedBy ?? 'Somebody'} recorded it in the governors’ place: “${insteadBecause}”</p>
        ${
          !confirmedBy &&
          html`<form method="post" action="${versionUrl(call, card)}/confirmation">
              ${button({ text: 'Yes, the minutes say so' })}
            </form>
            <p class="govuk-body">
              If they do not, tell the headteacher and have a new version brought. Nothing is taken back by itself.
            </p>`
        }
        <p class="govuk-body">${link(policyUrl(call, card.policyId), 'Read the policy')}</p>`,
    })
  },
  async post({ call, params }) {
    const card = await versionCard(call, params)
    await confirmApproval(call, { versionId: card.versionId })
    return to(policyUrl(call, card.policyId))
  },
}
