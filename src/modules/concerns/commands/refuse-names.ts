import { invalid } from '../../../platform/errors.ts'
import { pupilsNamedIn } from '../queries/pupils-named-in.ts'
import type { ConcernsWork } from './write.ts'

/** Words that others than the leads read, and that must say nothing of a child: they cannot be taken back. */
export async function refuseNames(
  { db }: Pick<ConcernsWork, 'db'>,
  field: string,
  words: string | null,
): Promise<void> {
  if ((await pupilsNamedIn(db, words ?? '')).length)
    throw invalid({ [field]: 'This names a child: write it without the name' })
}
