import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import { urgentTypes } from '../controls/urgent-types.ts'
import { KINDS, speaksOf, URGENT_KINDS, type UrgentKind } from '../urgent.ts'

export type Raised = {
  kinds: UrgentKind[]
  told: ReadonlySet<Duty>
  /** Of which kinds they speak, raised or not. */
  speaks: UrgentKind[]
}

/** Which kinds that the policy wants raised these words speak of, and who is told of them at once. */
export async function raisedBy(call: Call, text: string): Promise<Raised> {
  const said = (await allInForce(call, urgentTypes)).map(({ parameters }) => parameters)
  const speaks = KINDS.filter(kind => {
    const own = said.filter(one => one.kind === kind).flatMap(({ words }) => words)
    return speaksOf(text, [...URGENT_KINDS[kind].words, ...own])
  })
  const found = said.filter(({ raised, kind }) => raised === 'raised' && speaks.includes(kind))
  return {
    kinds: found.map(({ kind }) => kind),
    told: new Set(found.flatMap(({ told }) => told)),
    speaks,
  }
}
