import { sayDay } from '../../../platform/clock.ts'
import { type Actor, schoolPath } from '../../../platform/call.ts'
import { can, holds } from '../../../platform/permission.ts'
import { policyUrl } from '../addresses.ts'
import { inForceAt } from '../approval.ts'
import { forYou } from '../kit.ts'
import { may } from '../permissions.ts'
import { CARD_TIMES, cardOf, cardRows } from './version-card.ts'

const keepsPolicies = (actor: Actor): boolean =>
  can(actor, may.prepare, undefined) || holds(actor, may.seeReviewDue.who)

/** The policies that a reader is held to today. Whoever keeps them was told what waits, and has them before them. */
export const policiesForYou = forYou({
  name: 'policies.policies-for-you',
  may: { who: may.read.who, when: may.readVersion.when },
  rows: (_db, { actor }) => (keepsPolicies(actor) ? undefined : cardRows(actor)),
  times: CARD_TIMES,
  says(found, call) {
    const of = Map.groupBy(found.map(cardOf), ({ policyId }) => policyId)
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
    const yours = {
      ...{ text: 'Your duties', url: `${schoolPath(call.school)}/duties/mine` },
      says: 'What the policies ask of you as what you are here.',
    }
    return lines.length ? { title: 'In force here', lines: [...lines, yours] } : undefined
  },
})
