import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'

/** Whoever does it: a file is sent by somebody. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('A file is sent by somebody')
  return personId
}
