import type { School } from '../../platform/call.ts'
import { keyedHash } from '../../platform/seal.ts'

/** What is stored of a browser's secret: of one school, and not to be found by trying without the installation's key. */
export const keyOf = (school: School, secret: string): Uint8Array =>
  keyedHash('sealed-report', `${school.id}:${secret}`)
