import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type SanctionPart, sanctionRecord } from '../controls/sanction-record.ts'
import { sanctions } from '../controls/sanctions.ts'
import type { Offered } from '../sanctions.ts'

export type AskedOfSanctions = {
  offered: readonly Offered[]
  /** It says of no sanction whether it is one here. */
  listsNone: boolean
  parts: ReadonlySet<SanctionPart>
}

/** The sanctions that the school's policy lists today, the lowest level first, and what it has kept with each. */
export async function sanctionsAsked(call: Call): Promise<AskedOfSanctions> {
  const listed = await allInForce(call, sanctions)
  const offered = listed
    .filter(({ parameters }) => parameters.offered === 'offered')
    .map(({ parameters: { offered: _, ...one } }) => one)
    .toSorted((a, b) => a.level - b.level || a.sanction.localeCompare(b.sanction))
  const parts = (await allInForce(call, sanctionRecord))
    .filter(({ parameters }) => parameters.needed === 'needed')
    .map(({ parameters }) => parameters.part)
  return { offered, listsNone: listed.length === 0, parts: new Set(parts) }
}
