import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '../../words/ids.ts'

const SHAPE = /^ww_alerts_([\w-]{22})_[\w-]{43}$/

/** It says of which school it is, so that its wall stands before anything is read; and 256 bits that nobody guesses. */
export const newSecret = (schoolId: Id): string =>
  `ww_alerts_${Buffer.from(schoolId.replaceAll('-', ''), 'hex').toString('base64url')}_${randomBytes(32).toString('base64url')}`

export const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()

/** The school that it names, whether or not there is one. */
export function schoolIn(secret: string | undefined): Id | undefined {
  const [, school] = SHAPE.exec(secret ?? '') ?? []
  const hex = Buffer.from(school ?? '', 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') || undefined
}
