import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type ParentPart, parentsInformed } from '../controls/parents-informed.ts'
import { riskTypes } from '../controls/risk-types.ts'
import { AREAS, type RiskArea, type RiskKey, riskKey } from '../risks.ts'

export type AskedOfDecision = {
  ofParents: ReadonlySet<ParentPart>
  /** The kinds of risk that can be chosen, by area. */
  risks: readonly { area: RiskArea; key: RiskKey; type: string }[]
  isRiskNeeded: boolean
}

/** What the school's policy asks of a decision today, beyond what every decision says. */
export async function askedOfDecision(call: Call): Promise<AskedOfDecision> {
  const parents = (await allInForce(call, parentsInformed)).map(({ parameters }) => parameters)
  const risks = (await allInForce(call, riskTypes))
    .map(({ parameters }) => parameters)
    .filter(({ neededAt }) => neededAt !== 'not-offered')
  return {
    ofParents: new Set(parents.filter(({ needed }) => needed === 'needed').map(({ part }) => part)),
    risks: AREAS.flatMap(area =>
      risks
        .filter(risk => risk.area === area)
        .map(({ type }) => ({ area, type, key: riskKey(area, type) }))
        .toSorted((a, b) => a.type.localeCompare(b.type)),
    ),
    isRiskNeeded: risks.some(({ neededAt }) => neededAt === 'decision'),
  }
}
