import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Call } from '../../../platform/call.ts'
import { type OwnDuties, ownDuties } from '../controls/own-duties.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { sayHeldAs } from '../say-held-as.ts'

type Last = { heldAs: string; checkedAt: Temporal.Instant }

/** What the policy has the reader go through, and how often. */
const askedOfReader = async (call: Call): Promise<OwnDuties[]> =>
  (await allInForce(call, ownDuties))
    .map(({ parameters }) => parameters)
    .filter(({ heldAs, shown, months }) => months > 0 && shown === 'shown' && call.actor.rights.has(heldAs))

/** What the reader has not gone through in time. */
export const ownDutiesWait = waiting<Last>({
  name: 'policies.own-duties-wait',
  may: { who: may.seeOwnDuties.who },
  rows: async (_db, call) =>
    (await askedOfReader(call)).length
      ? sql<Last>`select held_as, max(checked_at) as checked_at from policies.own_check
                   where person_id = ${call.actor.personId} group by held_as`
      : undefined,
  times: { checkedAt: 'instant' },
  async says(found, call) {
    const today = dayOf(call.now)
    return (await askedOfReader(call))
      .filter(({ heldAs, months }) => {
        const last = found.find(one => one.heldAs === heldAs)
        return !last || Temporal.PlainDate.compare(dayOf(last.checkedAt), today.subtract({ months })) < 0
      })
      .map(({ heldAs }) => ({
        when: { state: 'next' as const, words: 'Next' },
        title: `Go through your duties: ${sayHeldAs(heldAs).toLowerCase()}`,
        says: 'What the policies in force ask of you. Only you and whoever keeps the policy see the day.',
        action: { text: 'Go through them', url: `${schoolPath(call.school)}/duties/mine` },
      }))
  },
})
