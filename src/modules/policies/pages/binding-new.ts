import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { anchorOf, versionUrl } from '../addresses.ts'
import { bindClause } from '../commands/bind-clause.ts'
import { may } from '../permissions.ts'
import { clausesOfVersion } from '../queries/clauses-of-version.ts'
import { systemsHere } from '../queries/systems-here.ts'
import { versionCard } from '../queries/version-card.ts'
import { typedFrom } from '../parameter-fields.ts'
import { bindingFormView } from './binding-form.view.ts'
import { boundAnswers } from './bound-answers.ts'

/** A clause bound by hand: what it asks for, then with which figures, of which system, for whom. */
export const newBindingPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/clauses/:clauseId/bindings/new',
  may: may.prepare,
  async get({ call, params, query, typed, errors }) {
    const card = await versionCard(call, params)
    const clause = (await clausesOfVersion(call, params)).find(
      ({ clauseId }) => clauseId === params['clauseId'],
    )
    if (!clause) throw notFound('This clause')
    const { controls } = call.house
    const controlName = one(typed['control']) || one(query['control'])
    const control = controls.find(({ name }) => name === controlName)
    const base = versionUrl(call, card)
    const isUnchosen = !control && one(query['step']) === 'chosen'
    const start = typedFrom((control?.byDefault[0] as Record<string, unknown> | undefined) ?? {})
    return show(
      bindingFormView({
        ...{ title: `Bind clause ${clause.reference}`, over: `${card.title}, version ${card.number}` },
        ...{
          words: clause.text,
          back: `${base}?show=nothing#${anchorOf(clause.reference)}`,
          controls,
          control,
        },
        controlName: control ? controlName : '',
        action: `${base}/clauses/${clause.clauseId}/bindings/new`,
        systems: await systemsHere(call),
        typed: Object.keys(typed).length ? typed : start,
        errors: isUnchosen ? { control: 'Select what it asks for' } : errors,
        deed: 'Bind it',
      }),
    )
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    const clause = (await clausesOfVersion(call, params)).find(
      ({ clauseId }) => clauseId === params['clauseId'],
    )
    await bindClause(call, { ...params, ...(await boundAnswers(call, answers, {})) })
    const place = clause ? `&just=${clause.n}#${anchorOf(clause.reference)}` : ''
    return to(`${versionUrl(call, card)}?show=nothing${place}`)
  },
}
