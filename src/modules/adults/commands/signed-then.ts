import type { Call } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Step } from '../../../platform/procedures/procedure.ts'
import type { Id } from '../../../words/ids.ts'
import { signedByAdults } from '../../agreements/index.ts'

/** What whoever it is about had signed by now, with its version, in words: it stands with the step for ever. */
export async function signedThen(call: Call, personIds: readonly Id[]): Promise<string> {
  const signed = await signedByAdults(call, { personIds: [...personIds] })
  const lines = signed.map(
    ({ name, title, number, signedAt, lapsedAt }) =>
      `${name}: ${title}, version ${number}, signed on ${sayDay(dayOf(signedAt))}${lapsedAt ? `, which ended on ${sayDay(dayOf(lapsedAt))}` : ''}`,
  )
  return lines.join('\n') || 'Nothing in Watchword, or nobody is named yet'
}

/** What the room fills in of a step by itself, whatever was sent. */
export async function filledIn(call: Call, { asks }: Pick<Step, 'asks'>, subjects: readonly Id[]) {
  const filled = asks.filter(({ isFilled }) => isFilled)
  return filled.length ? { [filled[0]?.key ?? '']: await signedThen(call, subjects) } : {}
}
