import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'

/** Whoever does it: no clock teaches a class. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('Somebody says what a class may use')
  return personId
}
