import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'

/** Whoever does it: somebody rings. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('Somebody rings')
  return personId
}
