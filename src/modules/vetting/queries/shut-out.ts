import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { CHECKED } from '../checks.ts'
import { gate } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedNow } from './asked-now.ts'
import { cameSince, isLacking, type Lacking, LACKING_TIMES, lackingOf, lackingSql } from './lacking.ts'

/** What the policy asks, where it lets nobody in without. */
async function shuttingNow(call: Call) {
  const asked = await askedNow(call)
  return asked?.withoutCheck === 'access-refused' ? asked : undefined
}

/** Why an account is not to be given yet. */
export const whyNotInvited = (call: Call, personId: Id): Promise<string | undefined> =>
  inUnit(call, async joined => {
    const asked = await shuttingNow(joined)
    return asked && (await lackingOf(joined, asked, [personId])).some(cameSince)
      ? 'A check that the policy asks of them has not been seen. Record it in the single central record first'
      : undefined
  })

/** Nothing of this school but reporting, until the check is seen. Whoever keeps the record is let through. */
export const unseenBeforeAccess = gate<Lacking>({
  name: 'vetting.unseen-before-access',
  may: { who: CHECKED },
  async rows(_, call) {
    const { personId } = call.actor
    if (!personId || holds(call.actor, may.keep.who)) return undefined
    return (await shuttingNow(call)) && lackingSql(call.now, [personId])
  },
  times: LACKING_TIMES,
  async says(found, call) {
    const asked = await shuttingNow(call)
    const isShut = asked && found.filter(isLacking(asked, dayOf(call.now))).some(cameSince)
    return isShut ? `${schoolPath(call.school)}/not-yet` : undefined
  },
})

/** What stands beside the names of those who lack a check, where the policy has them supervised. */
export const marksOf = (call: Call, personIds: readonly Id[]): Promise<ReadonlySet<Id>> =>
  inUnit(call, async joined => {
    const asked = await askedNow(joined)
    if (asked?.withoutCheck !== 'supervised-only' || !personIds.length) return new Set()
    return new Set((await lackingOf(joined, asked, personIds)).map(({ personId }) => personId))
  })
