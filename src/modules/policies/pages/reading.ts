import { one, type Page, show } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { clauseUrl, policyUrl, versionUrl } from '../addresses.ts'
import { stageOf } from '../approval.ts'
import { may } from '../permissions.ts'
import { clausesOfVersion } from '../queries/clauses-of-version.ts'
import { readOfVersion } from '../queries/read-of-version.ts'
import { versionCard } from '../queries/version-card.ts'
import { FILTERS, type Filter, readClauses } from '../reading-state.ts'
import { readingView } from './reading.view.ts'

const filterFrom = (word: string, left: number): Filter =>
  FILTERS.find(filter => filter === word) ?? (left > 0 ? 'to-decide' : 'decided')

/** What was read of a version: its facts, and its clauses with what is suggested in the margin. */
export const readingPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId',
  may: may.prepare,
  async get({ call, params, query }) {
    const card = await versionCard(call, params)
    const rows = await clausesOfVersion(call, params)
    const { facts, suggestions, bindings } = await readOfVersion(call, params)
    const clauses = readClauses(rows, suggestions, bindings, call.house.controls)
    const base = versionUrl(call, card)
    return show(
      readingView({
        ...{ card, facts, clauses, base },
        isDraft: stageOf(card) === 'draft',
        mayApprove: can(call.actor, may.approve, undefined),
        filter: filterFrom(one(query['show']), card.undecided),
        just: Number(one(query['just'])),
        policyUrl: policyUrl(call, card.policyId),
        proofUrl: clauseId => clauseUrl(call, { policyId: card.policyId, clauseId }),
      }),
    )
  },
}
