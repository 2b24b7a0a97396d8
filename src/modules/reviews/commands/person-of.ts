import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'

/** Whoever answers or signs: no clock does. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('Somebody answers and signs')
  return personId
}
