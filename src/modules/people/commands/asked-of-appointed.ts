import { invalid } from '../../../platform/errors.ts'
import type { Duty } from '../../../words/duties.ts'
import { aDuty } from '../appointment.ts'
import type { DutyAsks } from '../controls/duty-asks.ts'

type Wanted = { name: string; acting: boolean; apartBecause: string | null }

/** Whether they are none of what the policy asks. Somebody can always act, with a reason: a lead may be gone tonight. */
export function lacksDuty(
  asks: DutyAsks | undefined,
  held: readonly Duty[],
  { name, acting, apartBecause }: Wanted,
): boolean {
  if (!asks?.mustAlsoBe.length || asks.otherwise === 'anybody') return false
  if (asks.mustAlsoBe.some(duty => held.includes(duty))) return false
  const wanted = asks.mustAlsoBe.map(aDuty).join(' or ')
  if (asks.otherwise === 'refused' && !acting)
    throw invalid({
      personId: `The policy gives this only to ${wanted}, and ${name} is not. Make ${name} that first, or appoint them as acting with a reason`,
    })
  if (!apartBecause)
    throw invalid({ apartBecause: `Enter why ${name} holds it: the policy gives it to ${wanted}` })
  return true
}

type Minuted = { acting: boolean; minute: string | null; minutedOn: Temporal.PlainDate | null }

/** The governors’ minute, where the policy asks for one. Whoever acts is named tonight, and not at a meeting. */
export function minuteOf(asks: DutyAsks | undefined, { acting, minute, minutedOn }: Minuted) {
  if (asks?.minute !== 'minute') return { minute: null, minutedOn: null }
  const isNeeded = !acting || minute !== null || minutedOn !== null
  const fields = {
    ...(isNeeded && !minute && { minute: 'Enter the number of the governors’ minute, like 26/41' }),
    ...(isNeeded && !minutedOn && { minutedOn: 'Enter the day of the meeting, like 20 11 2026' }),
  }
  if (Object.keys(fields).length) throw invalid(fields)
  return { minute, minutedOn }
}
