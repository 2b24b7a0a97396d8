import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { reportRoutes, type Teller } from '../controls/report-routes.ts'

/** Who tells the school without an account, as its policy has it. */
export async function tellsWithoutAccount(call: Call): Promise<ReadonlySet<Teller>> {
  const all = await allInForce(call, reportRoutes)
  return new Set(
    all.filter(({ parameters }) => parameters.door === 'anybody').map(({ key }) => key as Teller),
  )
}

/** Whether whoever is signed in may report: a group of theirs has a door. */
export async function hasDoor(call: Call): Promise<boolean> {
  const all = await allInForce(call, reportRoutes)
  return all.some(
    ({ key, parameters }) => parameters.door !== 'closed' && call.actor.rights.has(key as never),
  )
}
