import { one, type Page, show, to } from '../../../platform/page.ts'
import { versionUrl } from '../addresses.ts'
import { settleMatch } from '../commands/settle-match.ts'
import { may } from '../permissions.ts'
import { doubtfulMatches } from '../queries/doubtful-matches.ts'
import { versionCard } from '../queries/version-card.ts'
import { matchesView } from './matches.view.ts'

/** Clauses that are like one of the version before: a person says what each is. */
export const matchesPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/matches',
  may: may.prepare,
  async get({ call, params, typed, errors }) {
    const card = await versionCard(call, params)
    const base = versionUrl(call, card)
    return show(matchesView({ card, base, matches: await doubtfulMatches(call, params), typed, errors }))
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    await settleMatch(call, {
      ...{ versionId: card.versionId, clauseId: one(answers['clauseId']), answer: one(answers['answer']) },
      earlierClauseId: one(answers['earlierClauseId']) || undefined,
    })
    const left = await doubtfulMatches(call, params)
    return to(left.length ? `${versionUrl(call, card)}/matches` : versionUrl(call, card))
  },
}
