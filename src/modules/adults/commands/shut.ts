import { invalid } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { followed } from '../queries/runs-of.ts'
import { shutBy } from '../run-facts.ts'
import type { AdultsWork } from './write.ts'

/** Refuses an act of this room that a procedure on the record still shuts, in its words, at the field. */
export async function refuseWhereShut(
  { db }: Pick<AdultsWork, 'db'>,
  { concernId, act, field }: { concernId: Id; act: string; field: string },
): Promise<void> {
  const found = await followed(db, concernId)
  for (const run of found?.runs ?? []) {
    const says = found && shutBy(run, found, act)
    if (says) throw invalid({ [field]: says })
  }
}
