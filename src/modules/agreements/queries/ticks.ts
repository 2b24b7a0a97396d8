import type { Call } from '../../../platform/call.ts'
import type { SigningAudience } from '../agreement.ts'
import { type Held, heldAs, idOf, type Kind } from '../lines.ts'
import { askedOf, type Clause, clausesAsking } from './lines-asked.ts'

/** A line that is ticked by itself when signing, in the words that stand in the version. */
export type Tick = { id: string; kind: Kind; asked: string; words: string; setting: string; clause?: Clause }

/** No statement where the door has read the settings: a link may open many versions at once. */
export async function ticksOf(
  call: Call,
  { audience, ...held }: Held & { audience: SigningAudience },
): Promise<Tick[]> {
  const apart = (await askedOf(call, audience)).filter(({ isApart }) => isApart)
  return apart.flatMap(one => {
    const words = heldAs(one, held)
    return words === undefined
      ? []
      : [{ id: idOf(one), kind: one.kind, asked: one.words, words, setting: one.setting }]
  })
}

/** The same, each with its clause where the reader may read the policy. */
export async function ticksWithClauses(call: Call, of: Parameters<typeof ticksOf>[1]): Promise<Tick[]> {
  const ticks = await ticksOf(call, of)
  const clauses = await clausesAsking(call, ticks)
  return ticks.map(tick => {
    const clause = clauses.get(tick.setting)
    return { ...tick, ...(clause && { clause }) }
  })
}
