import { invalid } from '../../../platform/errors.ts'
import { one, type Page, to, type Visit } from '../../../platform/page.ts'
import { anchorOf, versionUrl } from '../addresses.ts'
import { acceptWordForWord } from '../commands/accept-word-for-word.ts'
import { decideSuggestion } from '../commands/decide-suggestion.ts'
import { markForPeople } from '../commands/mark-for-people.ts'
import { takeBackDecision } from '../commands/take-back-decision.ts'
import { unbindClause } from '../commands/unbind-clause.ts'
import { may } from '../permissions.ts'
import { versionCard } from '../queries/version-card.ts'

type Deed = (
  visit: Visit,
  said: { suggestionId: string; clauseId: string; bindingId: string },
) => Promise<unknown>

const DEEDS: Readonly<Record<string, Deed>> = {
  accept: ({ call }, { suggestionId }) => decideSuggestion(call, { suggestionId, answer: 'accepted' }),
  reject: ({ call }, { suggestionId }) => decideSuggestion(call, { suggestionId, answer: 'rejected' }),
  undo: ({ call }, { suggestionId }) => takeBackDecision(call, { suggestionId }),
  unbind: ({ call }, { bindingId }) => unbindClause(call, { bindingId }),
  'accept-word-for-word': ({ call, params }) => acceptWordForWord(call, params),
  'for-people': ({ call, params }, { clauseId }) =>
    markForPeople(call, { ...params, clauseId, isForPeople: true }),
  'not-for-people': ({ call, params }, { clauseId }) =>
    markForPeople(call, { ...params, clauseId, isForPeople: false }),
}

/** One press in the margin; back to the same place. */
export const decisionsPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/decisions',
  may: may.prepare,
  async get({ call, params }) {
    return to(versionUrl(call, await versionCard(call, params)))
  },
  async post(visit) {
    const { call, params, answers } = visit
    const card = await versionCard(call, params)
    const deed = DEEDS[one(answers['deed'])]
    if (!deed) throw invalid({ deed: 'Accept, change or reject it' })
    const said = (name: string) => one(answers[name])
    await deed(visit, {
      ...{ suggestionId: said('suggestionId'), clauseId: said('clauseId'), bindingId: said('bindingId') },
    })
    const show = /^[a-z-]{1,20}$/.test(said('show')) ? said('show') : ''
    const n = Number(said('n'))
    const place = Number.isInteger(n) && n > 0 ? `?show=${show}&just=${n}#${anchorOf(said('reference'))}` : ''
    return to(`${versionUrl(call, card)}${place}`)
  },
}
