import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'

/** Whoever does it: an answer is given by somebody. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('An answer is given by somebody')
  return personId
}
