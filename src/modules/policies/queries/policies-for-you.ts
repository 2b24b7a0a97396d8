import { sayDay } from '../../../platform/clock.ts'
import type { Call } from '../../../platform/call.ts'
import type { ForYou } from '../../../platform/module.ts'
import { can, holds } from '../../../platform/permission.ts'
import { policyUrl } from '../addresses.ts'
import { inForceAt } from '../approval.ts'
import { may } from '../permissions.ts'
import { policyVersions } from './policy-versions.ts'

const keepsPolicies = ({ actor }: Call): boolean =>
  can(actor, may.prepare, undefined) || holds(actor, may.seeReviewDue.who)

/** The policies that a reader is held to today. Whoever keeps them was told what waits, and has them before them. */
export async function policiesForYou(call: Call): Promise<ForYou | undefined> {
  if (!can(call.actor, may.read, undefined) || keepsPolicies(call)) return undefined
  const of = Map.groupBy(await policyVersions(call), ({ policyId }) => policyId)
  const lines = [...of.values()].flatMap(versions => {
    const standing = inForceAt(versions, call.now)
    return standing
      ? [
          {
            ...{ text: standing.title, url: policyUrl(call, standing.policyId) },
            says: standing.effectiveOn ? `In force since ${sayDay(standing.effectiveOn)}.` : 'In force.',
          },
        ]
      : []
  })
  return lines.length ? { title: 'In force here', lines } : undefined
}
