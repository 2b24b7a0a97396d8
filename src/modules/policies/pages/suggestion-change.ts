import type { AnyControl } from '../../../platform/controls/control.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { anchorOf, versionUrl } from '../addresses.ts'
import { decideSuggestion } from '../commands/decide-suggestion.ts'
import { fieldsOf, typedFrom } from '../parameter-fields.ts'
import { oneByOne } from '../one-by-one.ts'
import { filled, fitted, type Given } from '../parameters.ts'
import { may } from '../permissions.ts'
import { suggestion } from '../queries/suggestion.ts'
import { systemsHere } from '../queries/systems-here.ts'
import { versionCard } from '../queries/version-card.ts'
import { bindingFormView } from './binding-form.view.ts'
import { boundAnswers } from './bound-answers.ts'

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
    const { call, params, typed, errors } = visit
    const card = await versionCard(call, params)
    const read = await suggestion(call, params)
    const control = call.house.controls.find(({ name }) => name === read.control)
    const base = versionUrl(call, card)
    const shown = shownFor(control, read.given)
    const start = { ...typedFrom(shown), system: read.system, audience: read.audience }
    return show(
      bindingFormView({
        ...{
          title: `Change what ${read.reference} is bound to`,
          over: `${card.title}, version ${card.number}`,
        },
        ...{
          words: read.text,
          back: `${base}#${anchorOf(read.reference)}`,
          controls: call.house.controls,
          control,
        },
        controlName: read.control,
        action: `${base}/suggestions/${read.suggestionId}/change`,
        systems: await systemsHere(call),
        typed: Object.keys(typed).length ? typed : start,
        errors,
        deed: 'Change and accept',
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const card = await versionCard(call, params)
    const read = await suggestion(call, params)
    const changed = await boundAnswers(call, { ...answers, control: read.control }, read.given)
    await decideSuggestion(call, { suggestionId: read.suggestionId, answer: 'changed', ...changed })
    const show = one(visit.query['show']) || 'to-decide'
    return to(`${versionUrl(call, card)}?show=${show}&just=${read.n}#${anchorOf(read.reference)}`)
  },
}
