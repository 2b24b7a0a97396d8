import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence, EvidenceState } from '../../../platform/controls/control.ts'
import type { WithdrawnAccess } from '../controls/withdrawn.ts'
import type { AccessDb } from '../tables.ts'
import { isToReview, toDo } from '../withdrawn.ts'
import { isLateAtSystems } from './withdrawn-wait.ts'
import { withdrawnSql } from './withdrawn-of.ts'

/** Of how many, and of whom, a reading says nothing: whoever reads a policy may not learn it. */
export async function withdrawnEvidence(
  { unit, now }: Call & { unit: Unit },
  { kept }: WithdrawnAccess,
): Promise<Evidence> {
  const says = (state: EvidenceState, figure: string): Evidence => ({
    ...{ state, figure, kept: 0, due: 0, exceptions: [] },
  })
  if (kept === 'not-kept') return says('not-met', 'Not kept')
  const db = unit.db as unknown as Kysely<AccessDb>
  const { rows } = await withdrawnSql(now).execute(db)
  const today = dayOf(now)
  const open = rows.filter(one => toDo(one, now, today) !== undefined)
  if (isLateAtSystems(open, now, today))
    return says('not-met', 'Something decided is not done at the systems')
  if (open.length) return says('at-risk', 'Something decided is still to be done at the systems')
  if (rows.some(one => isToReview(one, now, today)))
    return says('at-risk', 'A decision is to be looked at again')
  return says('met', 'Whatever was decided is done, with its reason and its end')
}
