import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { isSchoolAddress } from '../address-domains.ts'
import { type AddressAudience, type SchoolAddress, schoolAddress } from '../controls/school-address.ts'

/** What the policy has of the addresses of each audience. */
export const addressesAsked = async (call: Call): Promise<ReadonlyMap<AddressAudience, SchoolAddress>> =>
  new Map(
    (await allInForce(call, schoolAddress)).map(
      ({ parameters }) => [parameters.audience, parameters] as const,
    ),
  )

type Of = { email: string | null; kinds: ReadonlySet<string> }

/** What the policy says against writing to somebody there; nothing, where it may be. */
export async function addressRefused(call: Call, { email, kinds }: Of): Promise<SchoolAddress | undefined> {
  if (email === null) return undefined
  return [...(await addressesAsked(call)).values()].find(
    ({ audience, domains, privateAddress }) =>
      kinds.has(audience) && privateAddress === 'refused' && !isSchoolAddress(email, domains),
  )
}

/** What the policy asks before somebody gets a way in, where their address is not that. */
export async function addressNeeded(call: Call, { email, kinds }: Of): Promise<SchoolAddress | undefined> {
  return [...(await addressesAsked(call)).values()].find(
    ({ audience, domains, issued }) =>
      kinds.has(audience) && issued === 'required' && !(email !== null && isSchoolAddress(email, domains)),
  )
}
