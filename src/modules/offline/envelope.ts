import { createHash, randomBytes } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Id } from '../../words/ids.ts'

/** HPKE (RFC 9180), base mode. P-256, because every browser in use has it. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const POINT = 65
const TAG = 16
const MOST_BYTES = 100_000

export type KeyPair = { publicKey: Uint8Array; privateKey: Uint8Array }

export async function newKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await suite.kem.deriveKeyPair(new Uint8Array(randomBytes(32)).buffer)
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(privateKey)),
  }
}

/** What a browser sent, if it has the shape of an envelope: a point, then what is sealed. */
export function readEnvelope(text: string): Uint8Array | undefined {
  if (!/^[\w-]{110,140000}$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  const isWhole = bytes.length > POINT + TAG && bytes.length <= MOST_BYTES
  return isWhole && bytes[0] === 4 ? new Uint8Array(bytes) : undefined
}

/** The same envelope has the same name. */
export const digestOf = (envelope: Uint8Array): Uint8Array => createHash('sha256').update(envelope).digest()

/** @throws where a bit was altered, where it was sealed to another key, or for another use of this one. */
export async function openEnvelope(privateKey: Uint8Array, keyId: Id, envelope: Uint8Array): Promise<string> {
  const exact = (bytes: Uint8Array) => new Uint8Array(bytes).buffer
  const recipient = await suite.createRecipientContext({
    recipientKey: await suite.kem.deserializePrivateKey(exact(privateKey)),
    enc: exact(envelope.subarray(0, POINT)),
    info: exact(Buffer.from(`watchword-report:${keyId}`)),
  })
  return Buffer.from(await recipient.open(exact(envelope.subarray(POINT)))).toString('utf8')
}
