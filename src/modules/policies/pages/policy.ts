import { dayOf, startOf } from '../../../platform/clock.ts'
import { withFixesFor } from '../../../platform/controls/fixes.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { clauseUrl, policyUrl, versionUrl } from '../addresses.ts'
import { schoolPath } from '../../../platform/call.ts'
import { comingAt, inForceAt, stageOf } from '../approval.ts'
import { may } from '../permissions.ts'
import { keeperIn, showClauses } from '../policy-state.ts'
import { clausesOfVersion } from '../queries/clauses-of-version.ts'
import { marginOf } from '../queries/margin-of.ts'
import { policyVersions } from '../queries/policy-versions.ts'
import { policyView } from './policy.view.ts'

/** The end of a past day, or now. */
function momentOf(
  on: string,
  now: Temporal.Instant,
): { at: Temporal.Instant; on: Temporal.PlainDate | undefined } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return { at: now, on: undefined }
  try {
    const day = Temporal.PlainDate.from(on, { overflow: 'reject' })
    if (Temporal.PlainDate.compare(day, dayOf(now)) >= 0) return { at: now, on: undefined }
    return { at: startOf(day.add({ days: 1 })).subtract({ nanoseconds: 1000 }), on: day }
  } catch {
    return { at: now, on: undefined }
  }
}

/** The policy with its margin: what each clause says, and whether it is kept. */
export const policyPage: Page = {
  url: '/s/:school/policies/:policyId',
  may: may.read,
  beforeModuleGates: true,
  async get({ call, params, query }) {
    const policyId = params['policyId'] ?? ''
    const versions = await policyVersions(call, { policyId })
    const [newest] = versions
    if (!newest) throw notFound('This policy')
    const { at, on } = momentOf(one(query['on']), call.now)
    const card = inForceAt(versions, at)
    const shared = {
      ...{ versions, newest, card, on, now: call.now, filter: one(query['state']) },
      base: policyUrl(call, policyId),
      schoolBase: schoolPath(call.school),
      draft: versions.find(version => stageOf(version) === 'draft'),
      mayPrepare: can(call.actor, may.prepare, undefined),
      mayRecord: can(call.actor, may.recordEvidence, undefined),
      versionUrl: (version: { policyId: string; versionId: string }) => versionUrl(call, version),
      proofUrl: (clauseId: string) => clauseUrl(call, { policyId, clauseId }),
      controls: withFixesFor(call.actor, call.house.controls),
    }
    const coming = card || on ? undefined : comingAt(versions, at)
    const read = card ?? coming
    if (!read) return show(policyView({ ...shared, coming, clauses: [], keeper: '' }))
    const { versionId } = read
    const rows = await clausesOfVersion(call, { versionId })
    const margin = await marginOf(call, { policyId, versionId, at })
    // What is not in force yet has no reading.
    const readings = coming ? [] : margin.readings
    const clauses = showClauses(rows, {
      ...{ ...margin, readings, controls: call.house.controls, today: dayOf(at) },
    })
    return show(policyView({ ...shared, coming, clauses, keeper: keeperIn(readings) }))
  },
}
