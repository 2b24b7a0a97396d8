import type { Call } from '../../../platform/call.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import { saidOf } from '../../../platform/procedures/procedure-control.ts'
import { asPolicyWants } from '../as-policy-wants.ts'
import { adultProcedure } from '../controls/adult-procedure.ts'
import { adviceBeforeActing, triggerOf } from '../controls/advice-before-acting.ts'
import { staffCaseOutcomes } from '../controls/staff-case-outcomes.ts'
import { ADVICE_LOCKS, CASE_PARTS, type CasePart } from '../outcomes.ts'
import { isAllegation, PROCEDURES } from '../procedures.ts'

/** What this school does about each kind of concern about an adult today, by its policy. */
export async function proceduresToday(call: Call): Promise<readonly Procedure[]> {
  const said = (await allInForce(call, adultProcedure)).map(({ parameters }) => parameters)
  const parts = new Set<CasePart>()
  for (const part of CASE_PARTS)
    if ((await inForce(call, staffCaseOutcomes, { key: part })).needed === 'needed') parts.add(part)
  const today: Procedure[] = []
  for (const one of PROCEDURES) {
    const { isLeftOut, without, guidance } = saidOf(said, one)
    if (isLeftOut) continue
    const { locks } = isAllegation(one)
      ? await inForce(call, adviceBeforeActing, { key: triggerOf(one.key) })
      : { locks: ADVICE_LOCKS }
    today.push(asPolicyWants(one, { locks, parts, without, guidance }))
  }
  return today
}

export const procedureToday = async (call: Call, key: string): Promise<Procedure | undefined> =>
  (await proceduresToday(call)).find(one => one.key === key)
