import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { saidOf } from '../../../platform/procedures/procedure-control.ts'
import { forbiddenActs } from '../controls/forbidden-acts.ts'
import { policiesWith, procedure } from '../controls/procedure.ts'
import { referralTriggers } from '../controls/referral-triggers.ts'
import { asPolicyHasIt } from '../procedures/policy.ts'
import { PROCEDURES } from '../procedures.ts'

/** What this school does about each kind of concern today, by its policy. */
export async function proceduresToday(call: Call): Promise<readonly Procedure[]> {
  const said = (await allInForce(call, procedure)).map(({ parameters }) => parameters)
  const triggers = (await allInForce(call, referralTriggers)).map(({ parameters }) => parameters)
  const acts = (await allInForce(call, forbiddenActs)).map(({ parameters }) => parameters)
  return PROCEDURES.flatMap(one => {
    const { isLeftOut, without, guidance } = saidOf(said, one)
    if (isLeftOut) return []
    return asPolicyHasIt(one, {
      ...{ without, guidance, policies: policiesWith(said, one.key) },
      silent: new Set(triggers.flatMap(({ trigger, counts }) => (counts === 'counts' ? [] : [trigger]))),
      ageUnder: Math.max(0, ...triggers.map(({ ageUnder }) => ageUnder)),
      free: new Set(acts.flatMap(({ act, is }) => (is === 'free' ? [act] : []))),
    })
  })
}

export const procedureToday = async (call: Call, key: string): Promise<Procedure | undefined> =>
  (await proceduresToday(call)).find(one => one.key === key)
