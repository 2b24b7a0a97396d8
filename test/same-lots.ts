import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const real = { randomUUID: crypto.randomUUID, randomBytes: crypto.randomBytes, randomInt: crypto.randomInt }

/** What our own modules import by name. A driver that draws when it opens a connection goes on drawing by lot. */
function importAs(drawn: object): void {
  Object.assign(crypto, drawn)
  syncBuiltinESMExports()
  Object.assign(crypto, real)
}

/**
 * From here on everything that is drawn by lot is drawn in the same order again: ids, tokens, salts. Two worlds built
 * under the same seed differ only by what is done in them.
 */
export function drawFrom(seed: string): void {
  let drawn = 0
  const bytes = (size: number): Buffer => {
    const blocks: Buffer[] = []
    for (let length = 0; length < size; length += 32)
      blocks.push(crypto.createHash('sha256').update(`${seed} ${drawn++}`).digest())
    return Buffer.concat(blocks).subarray(0, size)
  }
  const uuid = () => {
    const hex = bytes(16).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  const int = (max: number) => bytes(4).readUInt32BE() % max
  importAs({ randomUUID: uuid, randomBytes: bytes, randomInt: int })
}

/** By lot again. */
export const drawFreely = (): void => importAs(real)
