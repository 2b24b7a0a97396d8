import type { Call } from '../../../platform/call.ts'
import type { SigningAudience } from '../agreement.ts'
import { CONSEQUENCES_READ } from '../consequences.ts'
import { type Held, heldAs, idOf, type TickKind } from '../lines.ts'
import { consequencesFor } from './consequences-for-me.ts'
import { askedOf, type Clause, clausesAsking } from './lines-asked.ts'

/** What is ticked by itself when signing: a line in the words that stand in the version, or what misuse may lead to. */
export type Tick = {
  id: string
  kind: TickKind
  asked: string
  words: string
  setting: string
  clause?: Clause
}

const CONSEQUENCES_TICK: Tick = {
  ...{ id: 'consequences', kind: 'consequences', asked: 'consequences' },
  ...{ words: CONSEQUENCES_READ, setting: '' },
}

/** No statement where the door has read the settings: a link may open many versions at once. */
export async function ticksOf(
  call: Call,
  { audience, ...held }: Held & { audience: SigningAudience },
): Promise<Tick[]> {
  const apart = (await askedOf(call, audience)).filter(({ isApart }) => isApart)
  const { isApart } = await consequencesFor(call, [audience])
  const lines: Tick[] = apart.flatMap(one => {
    const words = heldAs(one, held)
    return words === undefined
      ? []
      : [{ id: idOf(one), kind: one.kind, asked: one.words, words, setting: one.setting }]
  })
  return isApart ? [...lines, CONSEQUENCES_TICK] : lines
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
