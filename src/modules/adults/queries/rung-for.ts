import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import { nextRung } from '../../../words/ladder.ts'
import type { appointmentsNow } from '../../people/index.ts'
import { type Ladder, LADDERS } from '../concern.ts'
import { staffSubjectRouting } from '../controls.ts'
import type { Passed } from './people.ts'

type Held = Awaited<ReturnType<typeof appointmentsNow>>
type On = Passed & { ladder: Ladder; rungs: readonly Duty[] }

/** Whoever is family by the word of the other side alone comes last, from wherever they stand; but they come. */
export const rungFor = (held: Held, { ladder, rungs, passedBy, saidFamily }: On) =>
  nextRung(rungs, held, passedBy.union(saidFamily)) ??
  nextRung(
    LADDERS[ladder],
    held.filter(({ personId }) => saidFamily.has(personId)),
    passedBy,
  )

/** No policy may send one about staff or the headteacher to nobody; of a governor no clause has a word to say. */
export async function rungsOf(call: Call, ladder: Ladder): Promise<readonly Duty[]> {
  if (ladder !== 'staff' && ladder !== 'head') return LADDERS[ladder]
  const key = ladder === 'staff' ? 'staff' : 'headteacher'
  const { reaches } = await inForce(call, staffSubjectRouting, { key })
  return reaches === 'nobody' ? [] : LADDERS[ladder]
}
