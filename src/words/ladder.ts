import type { Duty } from './duties.ts'
import type { Id } from './ids.ts'

export type Holder = { personId: Id; duty: Duty; isAway: boolean }
export type Rung = { duty: Duty; holders: readonly Id[] }

/**
 * The first rung on which somebody may answer: nobody on it is passed by, or somebody else holds the duty too. A rung
 * whose holders are all away is passed while another is there. Nothing: the ladder has run out.
 */
export function nextRung(
  ladder: readonly Duty[],
  holders: readonly Holder[],
  passedBy: ReadonlySet<Id>,
): Rung | undefined {
  const rungs = ladder.map(duty => ({
    duty,
    of: holders.filter(holder => holder.duty === duty && !passedBy.has(holder.personId)),
  }))
  const found = rungs.find(({ of }) => of.some(({ isAway }) => !isAway)) ?? rungs.find(({ of }) => of.length)
  if (!found) return undefined
  const here = found.of.filter(({ isAway }) => !isAway)
  return { duty: found.duty, holders: [...new Set((here.length ? here : found.of).map(one => one.personId))] }
}

/** The rungs above one. */
export const above = (ladder: readonly Duty[], duty: Duty): readonly Duty[] =>
  ladder.slice(ladder.indexOf(duty) + 1)
