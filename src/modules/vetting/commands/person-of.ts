import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'

export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('Somebody keeps the record')
  return personId
}
