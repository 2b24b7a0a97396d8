import type { Call } from '../../../platform/call.ts'
import { addressesAsked, PRIVATE_DOMAINS } from '../../people/index.ts'

/** Which addresses are the school's: pairs of an audience and a domain; of the others, where no school gives one. */
export type Domains = { whoms: readonly string[]; named: readonly string[]; never: readonly string[] }

export async function domainsAsked(call: Call): Promise<Domains> {
  const pairs = [...(await addressesAsked(call)).values()].flatMap(({ audience, domains }) =>
    domains.map(domain => [audience, domain] as const),
  )
  return {
    whoms: pairs.map(([audience]) => audience),
    named: pairs.map(([, domain]) => domain),
    never: PRIVATE_DOMAINS,
  }
}
