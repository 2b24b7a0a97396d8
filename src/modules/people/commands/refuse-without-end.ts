import type { Call } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Membership } from '../../../words/audiences.ts'
import type { Basis } from '../basis.ts'
import { endDate, sayEnding } from '../controls/end-date.ts'

type Wanted = {
  kinds: readonly Membership[]
  basis: Basis | null
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
}

/** Where the policy has them here for a time: not without a last day, nor with one that is too far off. */
export async function refuseWithoutEnd(
  call: Call,
  { kinds, basis, startsOn, endsOn }: Wanted,
): Promise<void> {
  if (endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0)
    throw invalid({ endsOn: 'Enter a last day that is not before the first' })
  for (const { parameters } of await allInForce(call, endDate)) {
    const { who, longestDays } = parameters
    if (!longestDays || (who !== basis && !kinds.some(kind => kind === who))) continue
    const latest = startsOn.add({ days: longestDays })
    if (!endsOn)
      throw invalid({
        endsOn: `The policy asks for the last day (${sayEnding(who)}). Enter one, ${sayDay(latest)} at the latest`,
      })
    if (Temporal.PlainDate.compare(endsOn, latest) > 0)
      throw invalid({
        endsOn: `Enter ${sayDay(latest)} or an earlier day: the policy allows ${longestDays} days`,
      })
  }
}
