import { keyedHash } from '../../platform/seal.ts'
import type { Id } from '../../words/ids.ts'
import { nameKey } from './earlier/rows.ts'

type Known = { name: string; bornOn: string | null; upn: string | null }

/**
 * What a file that was destroyed is known by again: each a hash under the installation’s key, of this school alone. A
 * name only together with its date of birth.
 */
export function fileKeys(schoolId: Id, { name, bornOn, upn }: Known): Buffer[] {
  const keys = [
    ...(upn ? [`upn|${upn.toUpperCase()}`] : []),
    ...(bornOn && name ? [`born|${nameKey(name)}|${bornOn}`] : []),
  ]
  return keys.map(key => Buffer.from(keyedHash('file-tombstone', `${schoolId}|${key}`)))
}
