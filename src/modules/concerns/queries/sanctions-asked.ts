import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type SanctionPart, sanctionRecord } from '../controls/sanction-record.ts'
import { sanctions } from '../controls/sanctions.ts'
import type { Offered } from '../sanctions.ts'

export type AskedOfSanctions = { offered: readonly Offered[]; parts: ReadonlySet<SanctionPart> }

/** The sanctions that the school's policy lists today, the lowest level first, and what it has kept with each. */
export async function sanctionsAsked(call: Call): Promise<AskedOfSanctions> {
  const offered = (await allInForce(call, sanctions))
    .filter(({ parameters }) => parameters.offered === 'offered')
    .map(({ parameters: { offered: _, ...one } }) => one)
    .toSorted((a, b) => a.level - b.level || a.sanction.localeCompare(b.sanction))
  const parts = (await allInForce(call, sanctionRecord))
    .filter(({ parameters }) => parameters.needed === 'needed')
    .map(({ parameters }) => parameters.part)
  return { offered, parts: new Set(parts) }
}
