import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import { urgentTypes } from '../controls/urgent-types.ts'
import { speaksOf, URGENT_KINDS, type UrgentKind } from '../urgent.ts'

export type Raised = { kinds: UrgentKind[]; told: ReadonlySet<Duty> }

/** Which kinds that the policy wants raised these words speak of, and who is told of them at once. */
export async function raisedBy(call: Call, text: string): Promise<Raised> {
  const found = (await allInForce(call, urgentTypes))
    .map(({ parameters }) => parameters)
    .filter(({ raised, kind, words }) => {
      const all: readonly string[] = [...URGENT_KINDS[kind].words, ...words]
      return raised === 'raised' && speaksOf(text, all)
    })
  return { kinds: found.map(({ kind }) => kind), told: new Set(found.flatMap(({ told }) => told)) }
}
