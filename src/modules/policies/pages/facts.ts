import { one, type Page, show, to } from '../../../platform/page.ts'
import { versionUrl } from '../addresses.ts'
import { confirmFacts } from '../commands/confirm-facts.ts'
import { may } from '../permissions.ts'
import { factsOf } from '../queries/facts-of.ts'
import { versionCard } from '../queries/version-card.ts'
import { factsView } from './facts.view.ts'

/** What the document says of itself, to be put right. */
export const factsPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/facts',
  may: may.prepare,
  async get({ call, params, typed, errors }) {
    const card = await versionCard(call, params)
    return show(
      factsView({ facts: await factsOf(call, params), base: versionUrl(call, card), typed, errors }),
    )
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    const found = await factsOf(call, params)
    const isAsFound = one(answers['deed']) === 'as-found'
    const facts = Object.fromEntries(
      found
        .filter(({ key, answeredAt }) =>
          isAsFound ? answeredAt === null : answers[`fact-${key}`] !== undefined,
        )
        .map(({ key, found: value }) => [key, isAsFound ? (value ?? '') : one(answers[`fact-${key}`])]),
    )
    await confirmFacts(call, { versionId: card.versionId, facts })
    return to(versionUrl(call, card))
  },
}
