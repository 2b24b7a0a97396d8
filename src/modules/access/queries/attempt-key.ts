import { keyedHash } from '../../../platform/seal.ts'

/** Under what name tries are counted: an e-mail address must not be found in the table by trying. */
export const attemptKey = (kind: string, of: string): Uint8Array => keyedHash('attempt', `${kind}:${of}`)
