import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { ownedActions } from '../controls/owned-actions.ts'

/** The kinds of task that the school's policy names. */
export async function tasksOffered(call: Call): Promise<string[]> {
  return (await allInForce(call, ownedActions))
    .filter(({ parameters }) => parameters.offered === 'offered')
    .map(({ parameters }) => parameters.task)
    .toSorted((a, b) => a.localeCompare(b))
}
