import type { Call, School } from '../../../platform/call.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import type { AccessFact } from '../events.ts'
import type { Id } from '../../../words/ids.ts'

/**
 * A deed on an account, announced at each of its schools so that what they show of it is taken anew. The deed
 * is committed already: if we die here, the night's readings say the same.
 */
export async function tellSchools(
  { unit: _, ...call }: Call,
  schools: readonly School[],
  name: AccessFact,
  accountId: Id,
) {
  for (const school of schools) {
    await beforeAnybody(
      { ...call, school },
      async (_db, { unit }) => void unit.facts.push({ name, accountId }),
    )
  }
}
