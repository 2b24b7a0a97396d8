import { createHash } from 'node:crypto'

export const sha256 = (of: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(of).digest())
