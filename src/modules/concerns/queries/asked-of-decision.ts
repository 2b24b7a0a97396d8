import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { type ParentPart, parentsInformed } from '../controls/parents-informed.ts'
import { type Risk, riskTypes } from '../controls/risk-types.ts'
import { isReviewAsked } from '../controls/support-plans.ts'
import { triageDecisions } from '../controls/triage-decisions.ts'
import { proceduresToday } from './procedures-today.ts'
import type { ClosingAsked } from '../closing.ts'
import { AREAS, isSameKind, type RiskKey, riskKey } from '../risks.ts'
import type { TriageQuestion } from '../triage.ts'
import { closingAsked } from './closing-asked.ts'
import { mayAddKinds, type OwnKind, ownKindsOffered } from './own-kinds.ts'

export type RiskOffered = Pick<Risk, 'area' | 'type' | 'begins' | 'marks' | 'asksToo'> & { key: RiskKey }

export type AskedOfDecision = {
  ofParents: ReadonlySet<ParentPart>
  /** The kinds of risk that can be chosen, by area. */
  risks: readonly RiskOffered[]
  isRiskNeeded: boolean
  /** Whether a lead may add to them. */
  leadAdds: boolean
  triage: ReadonlySet<TriageQuestion>
  /** What is to be recorded before it ends. */
  closing: ClosingAsked
  /** An open record has a day on which it is looked at again, and whoever does says how it is since. */
  isReviewed: boolean
  /** The threshold document, as the policy calls it. */
  document: string
  /** What this school does about each kind of concern. */
  procedures: readonly Procedure[]
}

const OF_LEADS = { begins: 'none', marks: '', asksToo: 'nothing' } as const

/**
 * What the school's policy asks of a decision today, beyond what every decision says. The kinds that leads added can
 * have been read before.
 */
export async function askedOfDecision(
  call: Call,
  read?: readonly Pick<OwnKind, 'area' | 'name'>[],
): Promise<AskedOfDecision> {
  const leadAdds = await mayAddKinds(call)
  const own = leadAdds ? (read ?? (await ownKindsOffered(call))) : []
  const parents = (await allInForce(call, parentsInformed)).map(({ parameters }) => parameters)
  const listed = (await allInForce(call, riskTypes))
    .map(({ parameters }) => parameters)
    .filter(({ neededAt }) => neededAt !== 'not-offered')
  const more = own.filter(one => !listed.some(({ area, type: name }) => isSameKind(one, { area, name })))
  const risks = [...listed, ...more.map(({ area, name }) => ({ ...OF_LEADS, area, type: name }))]
  const triage = (await allInForce(call, triageDecisions))
    .map(({ parameters }) => parameters)
    .filter(({ needed }) => needed === 'needed')
  return {
    closing: await closingAsked(call),
    ofParents: new Set(parents.filter(({ needed }) => needed === 'needed').map(({ part }) => part)),
    risks: AREAS.flatMap(area =>
      risks
        .filter(risk => risk.area === area)
        .map(({ type, begins, marks, asksToo }) => ({
          ...{ area, type, begins, marks, asksToo },
          key: riskKey(area, type),
        }))
        .toSorted((a, b) => a.type.localeCompare(b.type)),
    ),
    triage: new Set(triage.map(({ question }) => question)),
    document: triage.find(({ question }) => question === 'threshold')?.document ?? '',
    procedures: await proceduresToday(call),
    isReviewed: await isReviewAsked(call),
    leadAdds,
    isRiskNeeded: listed.some(({ neededAt }) => neededAt === 'decision'),
  }
}
