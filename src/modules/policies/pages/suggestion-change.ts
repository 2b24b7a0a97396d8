import type { AnyControl } from '../../../platform/controls/control.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { anchorOf, versionUrl } from '../addresses.ts'
import { decideSuggestion } from '../commands/decide-suggestion.ts'
import { fieldsOf, typedFrom } from '../parameter-fields.ts'
import { oneByOne } from '../one-by-one.ts'
import { filled, fitted, type Given } from '../parameters.ts'
import { may } from '../permissions.ts'
import { clausesOfVersion } from '../queries/clauses-of-version.ts'
import { suggestionsOf } from '../queries/suggestions-of.ts'
import { systemsHere } from '../queries/systems-here.ts'
import { versionCard } from '../queries/version-card.ts'
import { bindingFormView } from './binding-form.view.ts'
import { boundAnswers } from './bound-answers.ts'

async function about({ call, params }: Visit) {
  const card = await versionCard(call, params)
  const suggestion = (await suggestionsOf(call, params)).find(
    ({ suggestionId }) => suggestionId === params['suggestionId'],
  )
  const clause = (await clausesOfVersion(call, params)).find(({ n }) => n === suggestion?.clauseN)
  if (!suggestion || !clause) throw notFound('This suggestion')
  return { card, suggestion, clause }
}

/** The figures that the margin suggests: where the words leave one open, the control's own. */
function shownFor(control: AnyControl | undefined, read: Given): Given {
  if (!control) return read
  const names = fieldsOf(control).map(({ name }) => name)
  const { given, isWhole } = fitted(control, read, names)
  const full = filled(control, oneByOne(control, given)[0] ?? given)
  return isWhole && 'parameters' in full ? { ...full.parameters, ...given } : given
}

/** A suggestion put right before it is accepted: its figures, the system it speaks of, whom it is for. */
export const suggestionChangePage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/suggestions/:suggestionId/change',
  may: may.prepare,
  async get(visit) {
    const { call, typed, errors } = visit
    const { card, suggestion, clause } = await about(visit)
    const control = call.house.controls.find(({ name }) => name === suggestion.control)
    const base = versionUrl(call, card)
    const read = shownFor(control, suggestion.given)
    const start = { ...typedFrom(read), system: suggestion.system, audience: suggestion.audience }
    return show(
      bindingFormView({
        ...{
          title: `Change what ${clause.reference} is bound to`,
          over: `${card.title}, version ${card.number}`,
        },
        ...{
          words: clause.text,
          back: `${base}#${anchorOf(clause.reference)}`,
          controls: call.house.controls,
          control,
        },
        controlName: suggestion.control,
        action: `${base}/suggestions/${suggestion.suggestionId}/change`,
        systems: await systemsHere(call),
        typed: Object.keys(typed).length ? typed : start,
        errors,
        deed: 'Change and accept',
      }),
    )
  },
  async post(visit) {
    const { call, answers } = visit
    const { card, suggestion, clause } = await about(visit)
    const changed = await boundAnswers(call, { ...answers, control: suggestion.control }, suggestion.given)
    await decideSuggestion(call, { suggestionId: suggestion.suggestionId, answer: 'changed', ...changed })
    const show = one(visit.query['show']) || 'to-decide'
    return to(`${versionUrl(call, card)}?show=${show}&just=${clause.n}#${anchorOf(clause.reference)}`)
  },
}
