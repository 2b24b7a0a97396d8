import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { type Reading, readingsAsAt, readingsOf } from '../../../platform/controls/readings.ts'
import { settingHistory } from '../../../platform/controls/settings.ts'
import { withFixesFor } from '../../../platform/controls/fixes.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { clauseUrl, policyUrl } from '../addresses.ts'
import { inForceAt, stageOf } from '../approval.ts'
import { checkNow } from '../commands/check-now.ts'
import { worst } from '../margin.ts'
import { may } from '../permissions.ts'
import { showBinding } from '../policy-state.ts'
import { boundWithRulings, type MarginBinding } from '../queries/bound-with-rulings.ts'
import { evidenceOf } from '../queries/evidence-of.ts'
import { namesOfExceptions } from '../queries/names-of-exceptions.ts'
import { proofOf } from '../queries/proof-of.ts'
import { WATCHWORD } from '../settings.ts'
import { proofView } from './proof.view.ts'

/** The proof of one clause: its words, its setting and since when, its readings, and what stood before. */
export const proofPage: Page = {
  url: '/s/:school/policies/:policyId/clauses/:clauseId',
  may: may.read,
  async get({ call, params, query, errors }) {
    const { policyId = '', clauseId = '' } = params
    const versions = await proofOf(call, params)
    const standing =
      inForceAt(versions, call.now) ?? versions.find(version => stageOf(version) !== 'withdrawn')
    if (!standing) throw notFound('This clause')
    const all = await boundWithRulings(call, { versionId: standing.versionId })
    const own = all.filter(binding => binding.clauseId === clauseId)
    const isElsewhere = own.some(({ system }) => system !== WATCHWORD)
    const evidence = isElsewhere ? await evidenceOf(call, { policyId, clauseId, at: call.now }) : []
    const shownBy = (binding: MarginBinding, latest: readonly Reading[]) =>
      showBinding(binding, {
        ...{ controls: call.house.controls, readings: latest, evidence },
        today: dayOf(call.now),
      })
    /** Where none is asked for, the one that the margin shows. */
    const most = async () => {
      const latest = await readingsAsAt(call, call.now)
      return worst(own.map(binding => shownBy(binding, latest)))?.binding
    }
    const [only, ...others] = own
    const wanted = own.find(({ bindingId }) => bindingId === one(query['binding']))
    const binding = wanted ?? (others.length ? await most() : only)
    const isHere = binding?.system === WATCHWORD
    const history = binding && isHere ? await settingHistory(call, binding.control, binding.key) : []
    const readings = (binding && isHere ? await readingsOf(call, binding.control, binding.key) : []).filter(
      ({ audience, system }) => audience === binding?.audience && system === WATCHWORD,
    )
    const mayName = can(call.actor, may.seeExceptions, undefined)
    const ids = (readings[0]?.exceptions ?? []).slice(0, 500)
    const names = mayName && ids.length ? await namesOfExceptions(call, { ids }) : []
    return show(
      proofView({
        ...{ standing, versions, readings, evidence, names, mayName, errors, binding },
        exceptions: ids.length,
        others: own.filter(other => other !== binding),
        history: history.filter(({ audience }) => audience === binding?.audience),
        shown: binding && shownBy(binding, readings.slice(0, 1)),
        control: withFixesFor(call.actor, call.house.controls).find(({ name }) => name === binding?.control),
        controls: call.house.controls,
        now: call.now,
        base: clauseUrl(call, { policyId, clauseId }),
        policyUrl: policyUrl(call, policyId),
        schoolBase: schoolPath(call.school),
        mayCheck: can(call.actor, may.takeReadings, undefined),
        mayRecord: can(call.actor, may.recordEvidence, undefined),
      }),
    )
  },
  async post({ call, params, answers }) {
    const { policyId = '', clauseId = '' } = params
    await checkNow(call, { control: one(answers['control']) })
    return to(
      `${clauseUrl(call, { policyId, clauseId })}?binding=${encodeURIComponent(one(answers['bindingId']))}`,
    )
  },
}
