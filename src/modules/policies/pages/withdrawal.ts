import { html } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { policiesUrl, versionUrl } from '../addresses.ts'
import { withdrawVersion } from '../commands/withdraw-version.ts'
import { may } from '../permissions.ts'
import { versionCard } from '../queries/version-card.ts'
import { link } from './pieces.ts'

/** Lays a draft aside, once asked. */
export const withdrawalPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/withdrawal',
  may: may.prepare,
  async get({ call, params }) {
    const card = await versionCard(call, params)
    const base = versionUrl(call, card)
    return show({
      title: 'Lay this draft aside',
      wide: false,
      body: html`${pageHead({
        over: `${card.title}, version ${card.number}`,
        say: 'Lay this draft aside?',
        under: 'Its words and your decisions stay on record. What is in force does not change.',
      })}
        <form method="post" action="${base}/withdrawal">${button({ text: 'Lay it aside' })}</form>
        <p class="govuk-body">${link(base, 'Keep working on it')}</p>`,
    })
  },
  async post({ call, params }) {
    const card = await versionCard(call, params)
    await withdrawVersion(call, { versionId: card.versionId })
    return to(policiesUrl(call))
  },
}
