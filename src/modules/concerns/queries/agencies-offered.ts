import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { agencyClock } from '../controls/agency-clock.ts'
import { agencyContacts } from '../controls/agency-contacts.ts'
import { oneOf } from '../signs.ts'

export type AgencyAtHand = { agency: string; chaseWorkingDays: number }

/** The bodies outside that the school's policy has at hand on every concern. */
export async function agenciesOffered(call: Call): Promise<AgencyAtHand[]> {
  return (await allInForce(call, agencyContacts))
    .filter(({ parameters }) => parameters.offered === 'offered')
    .map(({ parameters: { agency, chaseWorkingDays } }) => ({ agency, chaseWorkingDays }))
    .toSorted((a, b) => a.agency.localeCompare(b.agency))
}

/** Every body that the policy names: at hand, or to be contacted where something serious is marked. */
export async function agencyNames(call: Call): Promise<string[]> {
  const clocks = (await allInForce(call, agencyClock))
    .filter(({ parameters }) => parameters.asked === 'needed')
    .flatMap(({ parameters }) => oneOf(parameters.agency))
  const offered = (await agenciesOffered(call)).map(({ agency }) => agency)
  return [...new Set([...offered, ...clocks])].toSorted((a, b) => a.localeCompare(b))
}
