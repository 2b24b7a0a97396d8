import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { pupilWorryBox, type WorryBoxPart } from '../../reports/index.ts'

export type Box = { parts: ReadonlySet<WorryBoxPart['part']>; choices: readonly string[] }

/** What the school’s policy has in the worry box beside the child’s own words. */
export async function boxInForce(call: Call): Promise<Box> {
  const there = (await allInForce(call, pupilWorryBox))
    .map(({ parameters }) => parameters)
    .filter(({ offered }) => offered === 'offered')
  return {
    parts: new Set(there.map(({ part }) => part)),
    choices: there.flatMap(({ part, choice }) => (part === 'choice' && choice ? [choice] : [])).toSorted(),
  }
}
